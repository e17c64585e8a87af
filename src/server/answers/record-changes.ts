import { permit } from '#access/permit.ts';
import type { Asker } from '#access/asker.ts';
import type { Act } from '#access/policies.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { pluralOf } from '#isms/kernel/declarations/titles.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { isProblem, refused, type Problem } from '#isms/kernel/values/problem.ts';
import { sentences } from '#isms/kernel/values/sentence.ts';
import { Answers } from './answers.ts';

const texts = sentences('record-changes', {
  comeFromActs: '{records} come from acts, which freeze what was seen; they are not typed in.',
});

type Patch = Readonly<Record<string, unknown>>;

/** Returns the change that adds a record with these fields, or the problem if the asker may not add it. */
export const additionOf =
  (register: AnyRegister, fields: Stored['fields']) =>
  (asker: Asker): readonly Change[] | Problem =>
    permit(asker, 'create', { register, fields }) ??
    (register.actionsOnly
      ? refused(texts.comeFromActs({ records: pluralOf(register) }))
      : [{ do: 'create', register: register.key, fields }]);

/**
 * Returns the change of the record with that id or code, or the problem if there is none or the asker may not change it.
 * `fields` are those that the change sets.
 */
export const changeOf =
  (register: AnyRegister, name: string, act: Act, change: (id: string) => Change, fields?: Patch) =>
  (asker: Asker, inquiry: Inquiry): readonly Change[] | Problem => {
    const record = new Answers(inquiry, asker).permitted(act, register, name, fields);
    return isProblem(record) ? record : [change(record.id)];
  };
