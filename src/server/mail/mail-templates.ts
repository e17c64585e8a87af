import type { Message } from './mail-server.ts';

interface LinkMail {
  readonly to: string;
  readonly organisation: string;
  /** The one-time link. */
  readonly link: string;
}

/** Returns the end of a mail, which says where it comes from. */
export const signature = (organisation: string): string =>
  `\n\nThis was sent by the information security management system of ${organisation}. Nobody reads answers to it.\n`;

/** Returns the mail to an invited person. */
export const invitationMail = ({ to, organisation, link }: LinkMail): Message => ({
  to,
  subject: `Your account in the ISMS of ${organisation}`,
  text: `You were invited to the information security management system of ${organisation}.\n\nChoose your password here; the link works once, within seven days:\n\n${link}${signature(organisation)}`,
});

/**
 * Returns the mail with the reset link to a person who forgot their password, or whose address was entered by another
 * person.
 */
export const resetMail = ({ to, organisation, link }: LinkMail): Message => ({
  to,
  subject: `A new password for the ISMS of ${organisation}`,
  text: `Somebody asked for a new password for your account, hopefully you.\n\nChoose it here; the link works once, within an hour:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.${signature(organisation)}`,
});

/** Returns the mail to a person whose password was changed, so that a theft is noticed. */
export const changedMail = ({ to, organisation }: Omit<LinkMail, 'link'>): Message => ({
  to,
  subject: `Your password for the ISMS of ${organisation} was changed`,
  text: `The password of your account was changed, and every other session ended.\n\nIf that was not you, tell your ISMS manager at once.${signature(organisation)}`,
});

/** Returns the mail that tests whether mail arrives. */
export const testMail = ({ to, organisation }: Omit<LinkMail, 'link'>): Message => ({
  to,
  subject: `A test from the ISMS of ${organisation}`,
  text: `You asked for this to see whether mail arrives. It does.${signature(organisation)}`,
});

/** The interventions in accounts, in the words of the mails to owners and top management. */
const deeds = {
  invitation: (whose: string) => `handed over an invitation for ${whose}`,
  withdrawal: (whose: string) => `withdrew the invitation for ${whose}`,
  'new password': (whose: string) => `handed over a link for a new password of ${whose}`,
  sessions: (whose: string) => `ended every session of ${whose}`,
  'sessions and keys': (whose: string) => `ended every session and revoked every key of ${whose}`,
  'second factor': (whose: string) => `removed the second factor of ${whose}`,
  removal: (whose: string) => `removed ${whose}`,
  reopening: (whose: string) => `opened ${whose} again`,
  opening: (whose: string) =>
    `opened ${whose}, by a link that was handed over or at an address that was changed`,
} as const;

export type ManagementAct = keyof typeof deeds;

export interface InterventionNotice {
  readonly deed: ManagementAct;
  readonly why: string | undefined;
  /** The name of the person who did it. */
  readonly by: string;
  /** The name of the owner of the account. */
  readonly about: string;
}

/** An action as it is announced to the people who can object to it. */
export interface Announced {
  /** The name of the person who took it. */
  readonly by: string;
  readonly title: string;
  readonly consequence: string;
  readonly link: string;
}

/** Returns the mail that announces an action. */
export const announcementMail = (
  { to, organisation }: Omit<LinkMail, 'link'>,
  { by, title, consequence, link }: Announced,
): Message => ({
  to,
  subject: `${title}: ${organisation}`,
  text: `${by} took the act “${title}” in the information security management system of ${organisation}.\n\n${consequence}\n\n${link}${signature(organisation)}`,
});

const reason = (why: string | undefined): string => (why === undefined ? '' : ` The reason: ${why}`);

/** Returns the mail to the owner of an account after an intervention, so that it is noticed. */
export const ownerMail = (
  { to, organisation }: Omit<LinkMail, 'link'>,
  { deed, why, by }: InterventionNotice,
): Message => ({
  to,
  subject: `Your account in the ISMS of ${organisation}`,
  text: `${by} ${deeds[deed]('your account')}.${reason(why)}\n\nIf you know nothing of it, tell your top management at once.${signature(organisation)}`,
});

/**
 * Returns the mail to top management after an intervention through which one person could decide in the name of
 * another.
 */
export const managementMail = (
  { to, organisation }: Omit<LinkMail, 'link'>,
  { deed, why, by, about }: InterventionNotice,
): Message => ({
  to,
  subject: `The account of ${about} in the ISMS of ${organisation}`,
  text: `${by} ${deeds[deed](`the account of ${about}`)}.${reason(why)}\n\nIt is on record among the interventions in accounts. Whoever opens an account for somebody else could sign in as them: if it is news to ${about}, find out why.${signature(organisation)}`,
});
