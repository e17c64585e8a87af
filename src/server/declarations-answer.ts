import { declarationOf, fieldsOf } from '#isms/kernel/declaration.ts';
import { fieldsRead } from '#isms/kernel/trace.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import { clausesOf } from '#isms/standard/clauses.ts';
import { editionFacts, editions } from '#isms/standard/edition.ts';
import { requirementId } from '#isms/across/requirement.ts';
import type { Declarations } from './contract-declarations.ts';

/** Everything declared, as data, for clients that show what they do not know at compile time. */
export function declarationsAnswer(isms: Isms): Declarations {
  const asked = askedBy(isms);
  const answer = {
    registers: [...isms.registers.values()].map((register) => ({
      ...declarationOf(register),
      columns: [...(register.columns ?? Object.keys(register.fields).slice(0, 6))],
      derived: fieldsOf(
        Object.fromEntries(Object.entries(register.derived).map(([name, { field }]) => [name, field])),
      ),
      shipped: register.ships !== undefined,
      askedBy: asked.get(register.key) ?? {},
    })),
    views: [...isms.views.values()].map(
      ({ key, clause, title, purpose, parameters, columns, presentation }) => ({
        key,
        clause,
        title,
        purpose,
        parameters: fieldsOf(parameters),
        columns: fieldsOf(columns),
        presentation,
      }),
    ),
    actions: [...isms.actions.values()].map(({ key, clause, title, consequence, ends, on, input }) => ({
      key,
      clause,
      title,
      consequence,
      ...(ends && { ends }),
      on: on.key,
      input: fieldsOf(input),
    })),
    rules: [...isms.rules.values()].map(({ key, title, why, mode, answers, of, reads }) => ({
      key,
      title,
      why,
      mode,
      answers: Object.fromEntries(
        editions.map((edition) => [
          edition,
          (answers[edition] ?? []).map((ref) => requirementId(edition, ref)),
        ]),
      ),
      of: of.key,
      reads: reads.map((each) => each.key),
    })),
    clauses: Object.fromEntries(
      editions.map((edition) => [
        edition,
        clausesOf(edition).map(({ number, title }) => ({ number, title })),
      ]),
    ),
    editions: Object.fromEntries(
      editions.map((edition) => {
        const { title, withdrawal } = editionFacts(edition);
        return [
          edition,
          { title, withdrawn: withdrawal !== null, ...(withdrawal && { notice: withdrawnNotice }) },
        ];
      }),
    ),
  };
  return answer as unknown as Declarations;
}

const withdrawnNotice =
  'The 2013 edition was withdrawn in October 2022, and every certificate to it ended by 31 October 2025. It is here for history, study and migration.';

/** For each register and field, the requirements whose rules look at it. */
function askedBy(isms: Isms): ReadonlyMap<string, Record<string, string[]>> {
  const asked = new Map<string, Record<string, string[]>>();
  for (const rule of isms.rules.values()) {
    const ids = editions.flatMap((edition) =>
      (rule.answers[edition] ?? []).map((ref) => requirementId(edition, ref)),
    );
    for (const [register, names] of fieldsRead(rule, isms)) {
      const fields = asked.get(register) ?? {};
      for (const name of names) fields[name] = [...new Set([...(fields[name] ?? []), ...ids])];
      asked.set(register, fields);
    }
  }
  return asked;
}
