import { sentences, type Sentence, type Text } from '#isms/kernel/values/sentence.ts';
import type { Message } from './mail-server.ts';

interface LinkMail {
  readonly to: string;
  readonly organisation: string;
  /** The one-time link. */
  readonly link: string;
}

type Recipient = Omit<LinkMail, 'link'>;

const texts = sentences('mail', {
  signature:
    'This was sent by the information security management system of {organisation}. Nobody reads answers to it.',
  yourAccount: 'Your account in the ISMS of {organisation}',
  youWereInvited: 'You were invited to the information security management system of {organisation}.',
  chooseAPassword: 'Choose your password here; the link works once, within seven days:',
  reset: 'A new password for the ISMS of {organisation}',
  aNewPasswordWasRequested: 'Somebody asked for a new password for your account, hopefully you.',
  chooseANewPassword: 'Choose it here; the link works once, within an hour:',
  ifItWasNotYou: 'If it was not you, do nothing: your password stays as it is.',
  changed: 'Your password for the ISMS of {organisation} was changed',
  thePasswordWasChanged: 'The password of your account was changed, and every other session ended.',
  tellYourManager: 'If that was not you, tell your ISMS manager at once.',
  test: 'A test from the ISMS of {organisation}',
  mailArrives: 'You asked for this to see whether mail arrives. It does.',
  announcement: '{title}: {organisation}',
  anActionWasTaken:
    '{person} took the act “{title}” in the information security management system of {organisation}.',
  tellTopManagement: 'If you know nothing of it, tell your top management at once.',
  accountOf: 'The account of {owner} in the ISMS of {organisation}',
  itIsOnRecord:
    'It is on record among the interventions in accounts. A person who opens an account for somebody else could sign in as them: if it is news to {owner}, find out why.',
  reason: '{what} The reason: {reason}',
});

/** The interventions in accounts, as mails to the owner of the account state them. */
const toTheOwner = sentences('mail.intervention-in-your-account', {
  invitation: '{person} handed over an invitation for your account.',
  withdrawal: '{person} withdrew the invitation for your account.',
  'new password': '{person} handed over a link for a new password of your account.',
  sessions: '{person} ended every session of your account.',
  'sessions and keys': '{person} ended every session and revoked every key of your account.',
  'second factor': '{person} removed the second factor of your account.',
  removal: '{person} removed your account.',
  reopening: '{person} opened your account again.',
  opening: '{person} opened your account, by a link that was handed over or at an address that was changed.',
});

/** The interventions in accounts, as mails to top management state them. */
const toTopManagement = sentences('mail.intervention-in-an-account', {
  invitation: '{person} handed over an invitation for the account of {owner}.',
  withdrawal: '{person} withdrew the invitation for the account of {owner}.',
  'new password': '{person} handed over a link for a new password of the account of {owner}.',
  sessions: '{person} ended every session of the account of {owner}.',
  'sessions and keys': '{person} ended every session and revoked every key of the account of {owner}.',
  'second factor': '{person} removed the second factor of the account of {owner}.',
  removal: '{person} removed the account of {owner}.',
  reopening: '{person} opened the account of {owner} again.',
  opening:
    '{person} opened the account of {owner}, by a link that was handed over or at an address that was changed.',
});

export type ManagementAct = keyof typeof toTheOwner;

/** Returns the end of a mail, which says where it comes from. */
export const signature = (organisation: string): Sentence => texts.signature({ organisation });

/** Returns the mail to an invited person. */
export const invitationMail = ({ to, organisation, link }: LinkMail): Message => ({
  to,
  subject: texts.yourAccount({ organisation }),
  text: [texts.youWereInvited({ organisation }), texts.chooseAPassword, link, signature(organisation)],
});

/**
 * Returns the mail with the reset link to a person who forgot their password, or whose address was entered by another
 * person.
 */
export const resetMail = ({ to, organisation, link }: LinkMail): Message => ({
  to,
  subject: texts.reset({ organisation }),
  text: [
    texts.aNewPasswordWasRequested,
    texts.chooseANewPassword,
    link,
    texts.ifItWasNotYou,
    signature(organisation),
  ],
});

/** Returns the mail to a person whose password was changed, so that a theft is noticed. */
export const changedMail = ({ to, organisation }: Recipient): Message => ({
  to,
  subject: texts.changed({ organisation }),
  text: [texts.thePasswordWasChanged, texts.tellYourManager, signature(organisation)],
});

/** Returns the mail that tests whether mail arrives. */
export const testMail = ({ to, organisation }: Recipient): Message => ({
  to,
  subject: texts.test({ organisation }),
  text: [texts.mailArrives, signature(organisation)],
});

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
  readonly title: Text;
  readonly consequence: Text;
  readonly link: string;
}

/** Returns the mail that announces an action. */
export const announcementMail = (
  { to, organisation }: Recipient,
  { by, title, consequence, link }: Announced,
): Message => ({
  to,
  subject: texts.announcement({ title, organisation }),
  text: [
    texts.anActionWasTaken({ person: by, title, organisation }),
    consequence,
    link,
    signature(organisation),
  ],
});

const withReason = (what: Sentence, reason: string | undefined): Sentence =>
  reason === undefined ? what : texts.reason({ what, reason });

/** Returns the mail to the owner of an account after an intervention, so that it is noticed. */
export const ownerMail = (
  { to, organisation }: Recipient,
  { deed, why, by }: InterventionNotice,
): Message => ({
  to,
  subject: texts.yourAccount({ organisation }),
  text: [withReason(toTheOwner[deed]({ person: by }), why), texts.tellTopManagement, signature(organisation)],
});

/**
 * Returns the mail to top management after an intervention through which one person could decide in the name of
 * another.
 */
export const managementMail = (
  { to, organisation }: Recipient,
  { deed, why, by, about: owner }: InterventionNotice,
): Message => ({
  to,
  subject: texts.accountOf({ owner, organisation }),
  text: [
    withReason(toTopManagement[deed]({ person: by, owner }), why),
    texts.itIsOnRecord({ owner }),
    signature(organisation),
  ],
});
