import { organisation } from '#isms/across/organisation.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Rhythm } from './digest-days.ts';

/** What an organisation has settled about the mails that tell people what is asked of them. */
export interface NotificationSettings {
  readonly rhythm: Rhythm;
  /** Whether what is newly asked is told at once. */
  readonly prompt: boolean;
  /** Whether records are called by their titles. */
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
