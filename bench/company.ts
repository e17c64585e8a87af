import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { fileURLToPath } from 'node:url';
import { open, type Opened } from '#cli/open.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Declared } from '../src/declared.ts';

const folder = fileURLToPath(new URL('../company', import.meta.url));

/** The day on which the example company has no faults, and for which everything is judged. */
const reference = '2026-09-30';

/** Opens the example company, from which larger organisations are built. */
export function companyOf(all: Declared): Opened {
  const now = (): string => `${reference}T12:00:00.000Z`;
  const opened = open(folder, all, { now }, { options: { 'as-of': reference }, several: {} });
  if (isProblem(opened)) throw new Error(inEnglish(opened.detail));
  return opened;
}
