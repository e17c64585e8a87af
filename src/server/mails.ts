import type { Message } from './mail.ts';

/** On what occasions something is sent without anybody writing it. */
export const occasions = ['invitation', 'reset', 'changed'] as const;

interface Asked {
  readonly to: string;
  readonly organisation: string;
  /** The one-time link. */
  readonly link: string;
}

const signature = (organisation: string): string =>
  `\n\nThis was sent by the information security management system of ${organisation}. Nobody reads answers to it.\n`;

/** What somebody gets who was invited. */
export const invitationMail = ({ to, organisation, link }: Asked): Message => ({
  to,
  subject: `Your account in the ISMS of ${organisation}`,
  text: `You were invited to the information security management system of ${organisation}.\n\nChoose your password here; the link works once, within seven days:\n\n${link}${signature(organisation)}`,
});

/** What somebody gets who has forgotten their password, or of whom somebody says so. */
export const resetMail = ({ to, organisation, link }: Asked): Message => ({
  to,
  subject: `A new password for the ISMS of ${organisation}`,
  text: `Somebody asked for a new password for your account, hopefully you.\n\nChoose it here; the link works once, within an hour:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.${signature(organisation)}`,
});

/** What somebody gets whose password was changed, so that a theft does not go unseen. */
export const changedMail = ({ to, organisation }: Omit<Asked, 'link'>): Message => ({
  to,
  subject: `Your password for the ISMS of ${organisation} was changed`,
  text: `The password of your account was changed, and every other session ended.\n\nIf that was not you, tell your ISMS manager at once.${signature(organisation)}`,
});

/** What somebody gets who wants to know whether mail arrives. */
export const testMail = ({ to, organisation }: Omit<Asked, 'link'>): Message => ({
  to,
  subject: `A test from the ISMS of ${organisation}`,
  text: `You asked for this to see whether mail arrives. It does.${signature(organisation)}`,
});
