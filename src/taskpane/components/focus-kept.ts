import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to an element whenever the one that had it is gone: a button that was pressed goes with what it decided,
 * and the keyboard would lead nowhere. Not while the person is in the sheet.
 */
export function useFocusKept(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) {
      target.current?.focus({ preventScroll: true });
    }
  });
}

/** For the button that opens something: it gets the focus back when that is closed. @param open whether it is open */
export function useFocusReturned(open: boolean): (button: HTMLElement | null) => void {
  const button = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return useCallback((element) => {
    button.current = element;
  }, []);
}
