import type { JuryOptions } from '../options';
import { answerTo } from './job';

/** The process that treats workbooks for `npm run jury` on a folder: takes options, sends answers, ends with its parent. */
process.on('message', (options: JuryOptions) => {
  process.send?.(answerTo(options));
});
process.on('disconnect', () => {
  process.exit(0);
});
