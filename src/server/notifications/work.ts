import { type Action } from '#isms/kernel/declarations/action.ts';
import { type AnyRegister } from '#isms/kernel/declarations/register.ts';
import { type Text } from '#isms/kernel/values/sentence.ts';
import { titleOf, actionTitleOf } from '#isms/kernel/declarations/titles.ts';
import type { Asker } from '#access/asker.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { isConfidential } from '#isms/kernel/queries/confidential-labels.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { labelOf } from '#isms/kernel/declarations/label.ts';
import { lookUp } from '#isms/kernel/snapshot/snapshot.ts';
import type { AwaitedAction } from '../accounts/sent-notifications.ts';
import { Answers } from '../answers/answers.ts';
import { myWork } from '../answers/my-work/my-work.ts';
import { mailLine } from '../mail/mail-line.ts';

/** Days in advance for which mails mention a deadline. */
const ahead = 14;
const longestTitle = 100;

/** An action or a deadline in a mail, with its record. */
export interface WorkLine {
  readonly what: Text;
  /** Key of the register. */
  readonly register: string;
  readonly kind: Text;
  readonly code: string;
  /** Absent if mails do not give it. */
  readonly title: string | undefined;
  readonly on: PlainDate | undefined;
  readonly days: number | undefined;
}

/** An action that waits for a person. */
export interface AskedLine extends WorkLine {
  readonly asked: AwaitedAction;
  /** Whether it waits for them by name, and not as part of an audience. */
  readonly byName: boolean;
}

/** The work that a mail may mention: no more than My work shows. */
export interface PersonalWork {
  readonly today: PlainDate;
  readonly asked: readonly AskedLine[];
  readonly overdue: readonly WorkLine[];
  readonly soon: readonly WorkLine[];
}

export const isNothing = ({ asked, overdue, soon }: PersonalWork): boolean =>
  asked.length + overdue.length + soon.length === 0;

interface ShownWork {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly on?: PlainDate | undefined;
  readonly days?: number | undefined;
}

export function workOf(
  inquiry: Inquiry,
  asker: Asker,
  { titles }: { readonly titles: boolean },
): PersonalWork {
  const answers = new Answers(inquiry, asker);
  const { registers, actions } = inquiry.catalogue;
  const { awaited, dues, today } = myWork(answers, asker);
  const line = (what: Text, { register, id, code, on, days }: ShownWork): WorkLine => ({
    what,
    register,
    kind: kindOf(registers.get(register), register),
    code,
    title: titles ? labelIn(answers, register, id) : undefined,
    on,
    days,
  });
  const lines = dues.filter(({ days }) => days <= ahead).map((due) => line(due.title, due));
  return {
    today,
    asked: awaited.map((each) => ({
      ...line(titleOfAction(actions.get(each.action), each.action), each),
      asked: { action: each.action, record: each.id, on: each.on ?? '' },
      byName: actions.get(each.action)?.by.audience !== true,
    })),
    overdue: lines.filter(({ days = 0 }) => days < 0),
    soon: lines.filter(({ days = 0 }) => days >= 0),
  };
}

/**
 * Returns the title of a record in a mail, or undefined if it is confidential or a mail program would turn it into a
 * link.
 */
function labelIn(answers: Answers, key: string, id: string): string | undefined {
  const { catalogue, reader, snapshot } = answers.inquiry;
  const register = catalogue.registers.get(key);
  const record = register && lookUp(snapshot, key, id);
  if (!record || isConfidential(register, record, reader)) return undefined;
  const label = labelOf(register, record, reader, (of, named) => {
    const known = catalogue.registers.get(of);
    return known !== undefined && answers.mayRead(known, named) && !isConfidential(known, named, reader);
  });
  if (label === undefined || /:\/\/|\bwww\.|\bmailto:/i.test(label)) return undefined;
  return mailLine(label, longestTitle);
}

const kindOf = (register: AnyRegister | undefined, key: string): Text => (register ? titleOf(register) : key);

const titleOfAction = (action: Action | undefined, key: string): Text =>
  action ? actionTitleOf(action) : key;
