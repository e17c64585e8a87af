import { addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { AwaitedAction } from '../accounts/sent-notifications.ts';
import type { MailChoice } from '../contract/mail-choices.ts';
import type { NotificationSettings } from './organisation-choices.ts';
import { frequencyFor, lastDay, type Rhythm } from './digest-days.ts';
import { isNothing, type AskedLine, type PersonalWork } from './work.ts';

/** The state of notifications for one member. */
export interface MemberState {
  readonly choice: MailChoice;
  /** The last day whose digest is done, even if none was sent. Undefined if no digest was considered yet. */
  readonly digestDay: PlainDate | undefined;
  /** The actions they were notified of. */
  readonly told: readonly AwaitedAction[];
}

export interface NotificationTime {
  readonly today: PlainDate;
  /** The hour of the day in the time zone of the organisation. */
  readonly hour: number;
  /** Whether the last round was so long ago that nothing counts as new. */
  readonly isLate: boolean;
  /** Ids of the records just reported. People are notified of these in any case. */
  readonly reported: ReadonlySet<string>;
}

/** The mail to a member now, if any, and the state afterwards. */
export interface MemberNotification {
  readonly mail: 'digest' | 'prompt' | undefined;
  /** The actions that a prompt names. */
  readonly fresh: readonly AskedLine[];
  readonly digestDay: PlainDate;
}

/** Returns the rhythm of a person: that of the organisation, or a rarer one if they chose so. */
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

/**
 * Checks whether the member was not notified of an action, or its day was changed since to one that is still to come.
 */
function isNew(
  { action, record, on }: AwaitedAction,
  told: readonly AwaitedAction[],
  today: PlainDate,
): boolean {
  const known = told.find((each) => each.action === action && each.record === record);
  return known === undefined || (known.on !== on && on > today);
}
