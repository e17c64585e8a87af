import type { account } from './account.ts';
import type { administration } from './administration/index.ts';
import { board } from './board.ts';
import { cells } from './cells.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { control } from './control.ts';
import { decision } from './decision.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { mine } from './mine.ts';
import { portfolio } from './portfolio.ts';
import { print } from './print.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { requirement } from './requirement.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { simulation } from './simulation.ts';
import { view } from './view.ts';

/** The English catalogue of words of the interface: one file for each area. Texts of declarations come from the API. */
export const english = {
  common,
  shell,
  signIn,
  board,
  compare,
  control,
  requirement,
  cells,
  decision,
  file,
  form,
  mine,
  portfolio,
  print,
  record,
  register,
  simulation,
  view,
} as const;

/** Words that are loaded with their pages, which few people open. */
export interface WordsApart {
  readonly account: typeof account;
  readonly administration: typeof administration;
}
