import { textsWithoutRule, type Finding, type FindingTexts } from './finding.ts';
import type { Isms } from './isms.ts';
import { render } from './text.ts';

/** What is shown of a finding: what an auditor would write, and the advice how to mend it. */
export interface Message {
  readonly message: string;
  readonly fix: string;
}

/** Texts in another language, by the key of the English one; English is what declarations say. */
export type Catalogue = (key: string) => string | undefined;

const english: Catalogue = () => undefined;

export function messageOf(
  isms: Isms,
  finding: Finding,
  language = 'en',
  catalogue: Catalogue = english,
): Message {
  const rule = isms.rules.get(finding.rule);
  const texts: FindingTexts = rule?.findings ?? textsWithoutRule;
  const text = texts[finding.key] ?? textsWithoutRule.unjudged;
  const key = `rule.${rule?.keepers ?? finding.rule}.${finding.key}`;
  const parameters = { record: finding.code ?? '', ...finding.parameters };
  return {
    message: render(catalogue(`${key}.says`) ?? text.says, parameters, language),
    fix: render(catalogue(`${key}.fix`) ?? text.fix, parameters, language),
  };
}
