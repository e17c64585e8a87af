import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { campaign } from './campaign.ts';

/** Returns the reason why nobody can complete an awareness campaign on a day, or undefined if people can. */
export function notUnderWay({ fields }: Stored<typeof campaign>, on: string): string | undefined {
  if (fields.closedOn !== undefined) return 'It has been closed.';
  return fields.from !== undefined && fields.from > on ? 'It has not begun yet.' : undefined;
}
