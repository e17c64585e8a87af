import { weekdays } from '#isms/across/mail-settings.ts';
import { dateText } from '#isms/kernel/values/regional-text.ts';
import type { Message } from '../mail/mail-server.ts';
import { signature } from '../mail/mail-templates.ts';
import { mailLine } from '../mail/mail-line.ts';
import type { Rhythm } from './digest-days.ts';
import type { AskedLine, WorkLine, PersonalWork } from './work.ts';

/** What every notification needs to know of its recipient. */
export interface Addressed {
  readonly to: string;
  readonly organisation: string;
  /** Returns the public address of a path. */
  readonly link: (path: string) => string;
  /** Whether they have to set up a second factor before anything may be shown to them. */
  readonly isClosed: boolean;
}

interface Digest {
  /** The reason for the mail. Undefined if the recipient requested it. */
  readonly rhythm: Rhythm | undefined;
  /** The head of the journal, as written for keeping it elsewhere. */
  readonly head: string;
}

const mostLines = 20;
const longestName = 60;

/** Returns the digest of all work that waits for a person, is overdue or is due soon. */
export function digestMail(addressed: Addressed, work: PersonalWork, { rhythm, head }: Digest): Message {
  const { to, organisation, link, isClosed } = addressed;
  const groups = [
    group(addressed, 'Asked of you', work.asked),
    group(addressed, 'Overdue', work.overdue),
    group(addressed, 'Due within 14 days', work.soon),
  ].filter((each) => each !== '');
  const intro = `What the ISMS of ${organisation} expects of you, on ${dateText(work.today, 'en')}.`;
  return {
    to,
    subject: `${sentence(counted(work))} (ISMS of ${mailLine(organisation, longestName)})`,
    text: [
      intro,
      ...(isClosed ? [closedText(addressed, `${sentence(counted(work))}.`)] : groups),
      `All of it, with a button for each: ${link('/mine')}`,
      `${whyText(rhythm)} Change that under ${link('/account')}`,
      signature(organisation).trim(),
      `Head of the journal when this was sent:\n${head}\nKept in your mailbox, where nobody who looks after the records can change it, this line shows later whether anything recorded until now was altered. An auditor may ask you for it; it is compared under Administration, Journal.\n`,
    ].join('\n\n'),
  };
}

/** Returns the prompt about work that newly waits for a person. */
export function promptMail(addressed: Addressed, asked: readonly AskedLine[]): Message {
  const { to, organisation, link, isClosed } = addressed;
  const [first] = asked;
  const name = mailLine(organisation, longestName);
  const isOne = asked.length === 1 && first !== undefined && !isClosed;
  return {
    to,
    subject: isOne
      ? `${first.what}: ${first.code} (ISMS of ${name})`
      : `${amount(asked.length, 'thing is', 'things are')} newly asked of you (ISMS of ${name})`,
    text: [
      `The ISMS of ${organisation} asks ${asked.length === 1 ? 'something' : amount(asked.length, 'thing', 'things')} of you.`,
      isClosed ? closedText(addressed, '') : listed(addressed, asked),
      `All that waits for you: ${link('/mine')}`,
      `You get this because it is new. Which mails you get, you choose under ${link('/account')}`,
      signature(organisation).trimStart(),
    ].join('\n\n'),
  };
}

const amount = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

const counted = ({ asked, overdue, soon }: PersonalWork): readonly string[] =>
  [
    [asked.length, 'asked of you'] as const,
    [overdue.length, 'overdue'] as const,
    [soon.length, 'due soon'] as const,
  ].flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));

const sentence = (parts: readonly string[]): string => parts.join(', ');

const closedText = ({ link }: Addressed, counts: string): string =>
  `${counts} Your role asks for a second factor to sign in with. What it is about is shown once you have set one up: ${link('/second-factor')}`.trim();

function group(addressed: Addressed, title: string, lines: readonly WorkLine[]): string {
  if (lines.length === 0) return '';
  return `${title.toUpperCase()} (${lines.length})\n\n${listed(addressed, lines)}`;
}

function listed(addressed: Addressed, lines: readonly WorkLine[]): string {
  const more = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line) => lineText(addressed, line));
  return [...shown, ...(more > 0 ? [`and ${more} more: ${addressed.link('/mine')}`] : [])].join('\n\n');
}

const lineText = ({ link }: Addressed, line: WorkLine): string => {
  const { what, kind, code, title, on, days, register } = line;
  const called = title === undefined ? `${kind} ${code}` : `${code}, ${title}`;
  const when = on !== undefined && days !== undefined ? [dayText(on, days)] : [];
  return [`- ${what}: ${called}`, ...when, link(`/record/${register}/${encodeURIComponent(code)}`)].join(
    '\n  ',
  );
};

function dayText(on: string, days: number): string {
  const day = dateText(on, 'en');
  if (days < 0) return `${amount(-days, 'day', 'days')} late (${day})`;
  if (days === 0) return `today (${day})`;
  return days === 1 ? `tomorrow (${day})` : `in ${days} days (${day})`;
}

function whyText(rhythm: Rhythm | undefined): string {
  switch (rhythm?.frequency) {
    case 'working day':
      return 'You get this on each working day on which something waits.';
    case 'week':
      return `You get this each ${weekdays[rhythm.weekday]} on which something waits.`;
    case 'month':
      return 'You get this on the first working day of each month, if something waits.';
    default:
      return 'You get this one because you asked for it.';
  }
}
