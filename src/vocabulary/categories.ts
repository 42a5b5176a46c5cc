/** What a student's row says at a glance; each has a colour and its codes. */
export const CATEGORIES = ['admitted', 'passage', 'decide', 'awaiting', 'left'] as const;
export type Category = (typeof CATEGORIES)[number];
