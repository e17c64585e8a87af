import { organisation } from '#isms/across/organisation.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Rhythm } from './digest-days.ts';

/** The settings of an organisation about notifications. */
export interface NotificationSettings {
  readonly rhythm: Rhythm;
  /** Whether people are notified of new work at once. */
  readonly prompt: boolean;
  /** Whether mails name records by their titles. */
  readonly titles: boolean;
}

export function notificationSettingsOf(s: Reader<typeof organisation>): NotificationSettings {
  const workingDays = s.setting(organisation, 'workingDays') ?? [];
  return {
    rhythm: {
      frequency: s.setting(organisation, 'digest'),
      weekday: s.setting(organisation, 'digestOn'),
      workingDays:
        workingDays.length > 0 ? workingDays : ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      hour: s.setting(organisation, 'digestHour'),
    },
    prompt: s.setting(organisation, 'promptMail'),
    titles: s.setting(organisation, 'mailTitles'),
  };
}
