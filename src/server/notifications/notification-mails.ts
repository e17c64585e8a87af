import { sentences, type Enumeration, type Sentence, type Text } from '#isms/kernel/values/sentence.ts';
import { organisation as organisationRegister } from '#isms/across/organisation.ts';
import { optionOf } from '#isms/kernel/declarations/titles.ts';
import type { Message } from '../mail/mail-server.ts';
import { signature } from '../mail/mail-templates.ts';
import { mailLine } from '../mail/mail-line.ts';
import type { Rhythm } from './digest-days.ts';
import type { AskedLine, WorkLine, PersonalWork } from './work.ts';

const texts = sentences('notification', {
  askedOfYou: 'ASKED OF YOU ({count})',
  overdue: 'OVERDUE ({count})',
  dueSoon: 'DUE WITHIN 14 DAYS ({count})',
  group: '{title}\n\n{lines}',
  digest: 'What the ISMS of {organisation} expects of you, on {today}.',
  subject: '{work} (ISMS of {organisation})',
  countAsked: '{count} asked of you',
  countOverdue: '{count} overdue',
  countSoon: '{count} due soon',
  allOfIt: 'All of it, with a button for each: {link}',
  changeThatUnder: '{why} Change that under {link}',
  head: 'Head of the journal when this was sent:\n{head}\nKept in your mailbox, where nobody who looks after the records can change it, this line shows later whether anything recorded until now was altered. An auditor may ask you for it; it is compared under Administration, Journal.',
  newlyAsked:
    '{count, plural, one {# thing is} other {# things are}} newly asked of you (ISMS of {organisation})',
  asksSomething: 'The ISMS of {organisation} asks {count, plural, one {something} other {# things}} of you.',
  allThatWaits: 'All that waits for you: {link}',
  becauseItIsNew: 'You get this because it is new. Which mails you get, you choose under {link}',
  setUpASecondFactor:
    'Your role asks for a second factor to sign in with. What it is about is shown once you have set one up: {link}',
  countsAndSecondFactor: '{work}. {advice}',
  andMore: 'and {count} more: {link}',
  record: '{register} {code}',
  titledRecord: '{code}, {title}',
  line: '- {what}: {record}',
  subjectOfOne: '{what}: {code}',
  late: '{count, plural, one {# day} other {# days}} late ({day})',
  today: 'today ({day})',
  tomorrow: 'tomorrow ({day})',
  inDays: 'in {count} days ({day})',
  onWorkingDays: 'You get this on each working day on which something waits.',
  eachWeek: 'You get this each {weekday} on which something waits.',
  eachMonth: 'You get this on the first working day of each month, if something waits.',
  asRequested: 'You get this one because you asked for it.',
});

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
    ...group(addressed, texts.askedOfYou, work.asked),
    ...group(addressed, texts.overdue, work.overdue),
    ...group(addressed, texts.dueSoon, work.soon),
  ];
  const counts = counted(work);
  return {
    to,
    subject: texts.subject({ work: counts, organisation: mailLine(organisation, longestName) }),
    text: [
      texts.digest({ organisation, today: work.today }),
      ...(isClosed
        ? [texts.countsAndSecondFactor({ work: counts, advice: setUpASecondFactor(addressed) })]
        : groups),
      texts.allOfIt({ link: link('/mine') }),
      texts.changeThatUnder({ why: whyText(rhythm), link: link('/account') }),
      signature(organisation),
      texts.head({ head }),
    ],
  };
}

/** Returns the prompt about work that newly waits for a person. */
export function promptMail(addressed: Addressed, asked: readonly AskedLine[]): Message {
  const { to, organisation, link, isClosed } = addressed;
  const [first] = asked;
  const count = asked.length;
  const name = mailLine(organisation, longestName);
  const isOne = count === 1 && first !== undefined && !isClosed;
  return {
    to,
    subject: isOne
      ? texts.subject({
          work: texts.subjectOfOne({ what: first.what, code: first.code }),
          organisation: name,
        })
      : texts.newlyAsked({ count, organisation: name }),
    text: [
      texts.asksSomething({ organisation, count }),
      isClosed ? setUpASecondFactor(addressed) : listed(addressed, asked),
      texts.allThatWaits({ link: link('/mine') }),
      texts.becauseItIsNew({ link: link('/account') }),
      signature(organisation),
    ],
  };
}

const counted = ({ asked, overdue, soon }: PersonalWork): Enumeration => ({
  join: ', ',
  parts: [
    ...(asked.length > 0 ? [texts.countAsked({ count: asked.length })] : []),
    ...(overdue.length > 0 ? [texts.countOverdue({ count: overdue.length })] : []),
    ...(soon.length > 0 ? [texts.countSoon({ count: soon.length })] : []),
  ],
});

const setUpASecondFactor = ({ link }: Addressed): Sentence =>
  texts.setUpASecondFactor({ link: link('/second-factor') });

type Title = typeof texts.askedOfYou;

const group = (addressed: Addressed, title: Title, lines: readonly WorkLine[]): readonly Sentence[] =>
  lines.length === 0
    ? []
    : [texts.group({ title: title({ count: lines.length }), lines: listed(addressed, lines) })];

function listed(addressed: Addressed, lines: readonly WorkLine[]): Enumeration {
  const more = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line) => workLine(addressed, line));
  return {
    join: '\n\n',
    parts: [...shown, ...(more > 0 ? [texts.andMore({ count: more, link: addressed.link('/mine') })] : [])],
  };
}

function workLine({ link }: Addressed, line: WorkLine): Enumeration {
  const { what, kind, code, title, on, days, register } = line;
  const record =
    title === undefined ? texts.record({ register: kind, code }) : texts.titledRecord({ code, title });
  const due = on !== undefined && days !== undefined ? [dueText(on, days)] : [];
  return {
    join: '\n  ',
    parts: [texts.line({ what, record }), ...due, link(`/record/${register}/${encodeURIComponent(code)}`)],
  };
}

function dueText(day: string, days: number): Sentence {
  if (days < 0) return texts.late({ count: -days, day });
  if (days === 0) return texts.today({ day });
  return days === 1 ? texts.tomorrow({ day }) : texts.inDays({ count: days, day });
}

function whyText(rhythm: Rhythm | undefined): Text {
  switch (rhythm?.frequency) {
    case 'working day':
      return texts.onWorkingDays;
    case 'week':
      return texts.eachWeek({ weekday: optionOf(organisationRegister, 'digestOn', rhythm.weekday) });
    case 'month':
      return texts.eachMonth;
    default:
      return texts.asRequested;
  }
}
