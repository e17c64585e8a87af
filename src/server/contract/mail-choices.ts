/** What somebody chooses for themself of the mails an organisation sends: as it does, less often, or what names them. */
export const mailChoices = ['organisation', 'week', 'month', 'named'] as const;

export type MailChoice = (typeof mailChoices)[number];
