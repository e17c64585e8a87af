import { declarationOf, fieldsOf } from '#isms/kernel/declarations/declaration-json.ts';
import { fieldsRead } from '#isms/kernel/snapshot/read-tracking.ts';
import type { Answers } from '#isms/kernel/declarations/rule.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import type { RowStep } from '#isms/kernel/declarations/view.ts';
import { clausesOf } from '#isms/standard/clauses.ts';
import { editionFacts, editions, withdrawalNotice, type Edition } from '#isms/standard/edition.ts';
import { catalogueControlId } from '#isms/annex-a/catalogue-control.ts';
import { requirementId } from '#isms/across/requirement.ts';
import type { Declarations } from '../contract/declarations.ts';

/** Returns all declarations as data, for clients that do not know them at compile time. */
export function declarationsAnswer(catalogue: Catalogue): Declarations {
  const asked = askedBy(catalogue);
  const answer = {
    registers: [...catalogue.registers.values()].map((register) => ({
      ...declarationOf(register),
      columns: [...(register.columns ?? Object.keys(register.fields).slice(0, 6))],
      ...(register.order !== undefined && { order: register.order }),
      derived: fieldsOf(
        Object.fromEntries(Object.entries(register.derived).map(([name, { field }]) => [name, field])),
      ),
      shipped: register.ships !== undefined,
      askedBy: asked.get(register.key) ?? {},
    })),
    views: [...catalogue.views.values()].map(
      ({
        key,
        clause,
        title,
        synonyms,
        purpose,
        nothing,
        reads,
        parameters,
        onRecord,
        foundOn,
        columns,
        compares,
        presentation,
        begins,
        next,
        head,
      }) => ({
        key,
        clause,
        title,
        ...(synonyms && { synonyms: [...synonyms] }),
        purpose,
        nothing,
        ...(reads !== 'all' && { reads: reads.map((each) => each.key) }),
        parameters: fieldsOf(parameters),
        ...(onRecord !== undefined && { onRecord }),
        ...(foundOn !== undefined && { foundOn }),
        columns: fieldsOf(columns),
        ...(compares !== undefined && { compares }),
        presentation,
        ...(begins && {
          begins: begins.map((each) => ({
            ...each,
            register: each.register.key,
            fields: { ...each.fields },
          })),
        }),
        ...(next && {
          next: {
            ...next,
            steps: Object.fromEntries(Object.entries(next.steps).map(([name, step]) => [name, stepOf(step)])),
          },
        }),
        ...(head && { head: { columns: fieldsOf(head.columns), running: [...head.running] } }),
      }),
    ),
    actions: [...catalogue.actions.values()].map(
      ({ key, clause, title, consequence, ends, rare, by, on, input, sections, preview, shows }) => ({
        key,
        clause,
        title,
        consequence,
        ...(ends && { ends }),
        ...(rare && { rare }),
        by,
        on: on.key,
        input: fieldsOf(input),
        ...(preview && { preview }),
        ...(sections && {
          sections: Object.fromEntries(Object.entries(sections).map(([title, names]) => [title, [...names]])),
        }),
        ...(shows && { shows: [...shows] }),
      }),
    ),
    rules: judging(catalogue).map(({ key, title, why, mode, answers, controls, of, reads }) => ({
      key,
      title,
      why,
      mode,
      answers: idsOf(answers, requirementId),
      controls: 'through' in controls ? {} : idsOf(controls, catalogueControlId),
      ...('through' in controls && { through: controls.through }),
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
        const notice = withdrawalNotice(edition);
        return [edition, { title, withdrawn: withdrawal !== null, ...(notice !== undefined && { notice }) }];
      }),
    ),
  };
  return answer as unknown as Declarations;
}

/** Returns a step with keys in place of what it refers to. */
const stepOf = (step: RowStep) => {
  if ('act' in step) return { ...step, act: step.act.key };
  return 'begin' in step ? { begin: step.begin.key } : { ...step, fill: [...step.fill] };
};

/** Returns the ids of the records that a rule judges, by edition. */
const idsOf = (
  refs: Answers,
  idOf: (edition: Edition, ref: string) => string,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    editions.map((edition) => [edition, (refs[edition] ?? []).map((ref) => idOf(edition, ref))]),
  );

/** Returns the rules that judge requirements and controls. Clients see only the findings of keepers. */
const judging = ({ rules }: Catalogue): readonly Rule[] =>
  [...rules.values()].filter(({ keepsFrom }) => keepsFrom === undefined);

/** Returns the requirements whose rules read each field, by register. */
function askedBy(catalogue: Catalogue): ReadonlyMap<string, Record<string, string[]>> {
  const asked = new Map<string, Record<string, string[]>>();
  for (const rule of judging(catalogue)) {
    const ids = editions.flatMap((edition) =>
      (rule.answers[edition] ?? []).map((ref) => requirementId(edition, ref)),
    );
    for (const [register, names] of fieldsRead(rule, catalogue)) {
      const fields = asked.get(register) ?? {};
      for (const name of names) fields[name] = [...new Set([...(fields[name] ?? []), ...ids])];
      asked.set(register, fields);
    }
  }
  return asked;
}
