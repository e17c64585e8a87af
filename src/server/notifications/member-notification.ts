import { addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { AwaitedAction } from '../accounts/sent-notifications.ts';
import type { MailChoice } from '../contract/mail-choices.ts';
import type { NotificationSettings } from './organisation-choices.ts';
import { frequencyFor, lastDay, type Rhythm } from './digest-days.ts';
import { isNothing, type AskedLine, type PersonalWork } from './work.ts';

/** How it stands with the mails of one member. */
export interface MemberState {
  readonly choice: MailChoice;
  /** The last day that is done with, be it that no digest goes out on it; undefined while nothing was looked at yet. */
  readonly digestDay: PlainDate | undefined;
  /** What they were told of what waits. */
  readonly told: readonly AwaitedAction[];
}

export interface NotificationTime {
  readonly today: PlainDate;
  /** The hour of the day where the organisation is. */
  readonly hour: number;
  /** Whether it is so long since anybody looked that nothing counts as new. */
  readonly isLate: boolean;
  /** The records just reported, of which people are told whatever they were told before. */
  readonly reported: ReadonlySet<string>;
}

/** What goes to a member now, if anything, and what is done with after it. */
export interface MemberNotification {
  readonly mail: 'digest' | 'prompt' | undefined;
  /** What a prompt names. */
  readonly fresh: readonly AskedLine[];
  readonly digestDay: PlainDate;
}

/** Their own rhythm: that of the organisation, or rarer where they chose so. */
export const rhythmFor = ({ rhythm }: NotificationSettings, choice: MailChoice): Rhythm => ({
  ...rhythm,
  frequency: frequencyFor(rhythm.frequency, choice),
});

export function memberNotificationFor(
  { choice, digestDay, told }: MemberState,
  work: PersonalWork,
  arrangement: NotificationSettings,
  { today, hour, isLate, reported }: NotificationTime,
): MemberNotification {
  const rhythm = rhythmFor(arrangement, choice);
  const passed = hour >= rhythm.hour ? today : addDays(today, -1);
  const isQuiet = isLate || digestDay === undefined;
  const fresh = work.asked.filter(({ asked }) =>
    isQuiet ? reported.has(asked.record) : isNew(asked, told, today),
  );
  const quietly: MemberNotification = {
    mail: undefined,
    fresh: [],
    digestDay: digestDay === undefined || digestDay < passed ? passed : digestDay,
  };
  const day = lastDay(passed, rhythm);
  if (digestDay !== undefined && day !== undefined && day > digestDay)
    return isNothing(work) ? quietly : { ...quietly, mail: 'digest' };
  if (!arrangement.prompt) return quietly;
  const prompted = choice === 'named' ? fresh.filter(({ byName }) => byName) : fresh;
  return prompted.length > 0 ? { ...quietly, mail: 'prompt', fresh: prompted } : quietly;
}

/** Whether an act was not told, or was put to another day since. A day that only went by with the others is none. */
function isNew(
  { action, record, on }: AwaitedAction,
  told: readonly AwaitedAction[],
  today: PlainDate,
): boolean {
  const known = told.find((each) => each.action === action && each.record === record);
  return known === undefined || (known.on !== on && on > today);
}
