import type { Day } from '../../vocabulary/day';
import type { Locale } from '../../locales/locale';
import type { PrintSetup } from '../../plan/types';
import type { JuryReport } from '../report';

/** A text in a header or footer, where `&` would begin a code. */
export const bandText = (text: string): string => text.replaceAll('&', '&&');

/** Header and footer of what a jury prints: diploma, semesters and university year, the day, its title, and the page. */
export const bands = (
  { curriculum, semesters }: JuryReport,
  { locale, day }: { readonly locale: Locale; readonly day: Day },
  { academicYear }: { readonly academicYear: string },
  title: string,
): Required<Pick<PrintSetup, 'header' | 'footer'>> => ({
  header: { left: bandText([curriculum.title, semesters.join(', '), academicYear].join(', ')) },
  footer: { left: locale.date(day), center: bandText(title), right: locale.jury.page },
});
