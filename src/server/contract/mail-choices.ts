/**
 * A person's choice of mails: as the organisation sends them, at most weekly or monthly, or only those that name them.
 */
export const mailChoices = ['organisation', 'week', 'month', 'named'] as const;

export type MailChoice = (typeof mailChoices)[number];
