import type { Message } from './mail-server.ts';

interface LinkMail {
  readonly to: string;
  readonly organisation: string;
  /** The one-time link. */
  readonly link: string;
}

/** Where a mail comes from, at its end. */
export const signature = (organisation: string): string =>
  `\n\nThis was sent by the information security management system of ${organisation}. Nobody reads answers to it.\n`;

/** What somebody gets who was invited. */
export const invitationMail = ({ to, organisation, link }: LinkMail): Message => ({
  to,
  subject: `Your account in the ISMS of ${organisation}`,
  text: `You were invited to the information security management system of ${organisation}.\n\nChoose your password here; the link works once, within seven days:\n\n${link}${signature(organisation)}`,
});

/** What somebody gets who has forgotten their password, or of whom somebody says so. */
export const resetMail = ({ to, organisation, link }: LinkMail): Message => ({
  to,
  subject: `A new password for the ISMS of ${organisation}`,
  text: `Somebody asked for a new password for your account, hopefully you.\n\nChoose it here; the link works once, within an hour:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.${signature(organisation)}`,
});

/** What somebody gets whose password was changed, so that a theft does not go unseen. */
export const changedMail = ({ to, organisation }: Omit<LinkMail, 'link'>): Message => ({
  to,
  subject: `Your password for the ISMS of ${organisation} was changed`,
  text: `The password of your account was changed, and every other session ended.\n\nIf that was not you, tell your ISMS manager at once.${signature(organisation)}`,
});

/** What somebody gets who wants to know whether mail arrives. */
export const testMail = ({ to, organisation }: Omit<LinkMail, 'link'>): Message => ({
  to,
  subject: `A test from the ISMS of ${organisation}`,
  text: `You asked for this to see whether mail arrives. It does.${signature(organisation)}`,
});

/** What whoever looks after accounts does to one, as its owner and top management are told. */
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
  /** Who did it, by name. */
  readonly by: string;
  /** Whose account it is, by name. */
  readonly about: string;
}

/** What was done by an act, as those are told who can object to it. */
export interface Announced {
  /** Who did it, by name. */
  readonly by: string;
  readonly title: string;
  readonly consequence: string;
  readonly link: string;
}

/** What somebody gets who has to know at once that an act was taken. */
export const announcementMail = (
  { to, organisation }: Omit<LinkMail, 'link'>,
  { by, title, consequence, link }: Announced,
): Message => ({
  to,
  subject: `${title}: ${organisation}`,
  text: `${by} took the act “${title}” in the information security management system of ${organisation}.\n\n${consequence}\n\n${link}${signature(organisation)}`,
});

const reason = (why: string | undefined): string => (why === undefined ? '' : ` The reason: ${why}`);

/** What somebody gets whose account was looked after, so that it does not go unseen. */
export const ownerMail = (
  { to, organisation }: Omit<LinkMail, 'link'>,
  { deed, why, by }: InterventionNotice,
): Message => ({
  to,
  subject: `Your account in the ISMS of ${organisation}`,
  text: `${by} ${deeds[deed]('your account')}.${reason(why)}\n\nIf you know nothing of it, tell your top management at once.${signature(organisation)}`,
});

/** What top management gets after something with which one person could decide in the name of another. */
export const managementMail = (
  { to, organisation }: Omit<LinkMail, 'link'>,
  { deed, why, by, about }: InterventionNotice,
): Message => ({
  to,
  subject: `The account of ${about} in the ISMS of ${organisation}`,
  text: `${by} ${deeds[deed](`the account of ${about}`)}.${reason(why)}\n\nIt is on record among the interventions in accounts. Whoever opens an account for somebody else could sign in as them: if it is news to ${about}, find out why.${signature(organisation)}`,
});
