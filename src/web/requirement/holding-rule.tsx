import { useTranslation } from 'react-i18next';
import type { DeclaredRule } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { listText } from '../language/dates.ts';
import { inline, language } from '../language/language.ts';
import { registerPlural, ruleTitle } from '../language/names.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './finding-group.module.css';

/** Shows a rule without findings: what it read, and whether that decides the requirement. */
export function HoldingRule({ rule }: { readonly rule: DeclaredRule }) {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const decides = rule.mode === 'computed';
  const registers = [rule.of, ...rule.reads]
    .flatMap((key) => declared.registers.get(key) ?? [])
    .filter(({ shipped, singleton }) => !shipped && singleton !== true)
    .map((register) => inline(registerPlural(register), language.language));
  return (
    <li className={classes['group']}>
      <span className={classes['mark']}>
        <VerdictMark verdict={decides ? 'met' : 'needs a person'} />
      </span>
      <div>
        <p className={classes['holds']}>{ruleTitle(rule)}</p>
        <p className={classes['looked']}>
          {t(decides ? 'requirement.findings.holds' : 'requirement.findings.plausible', {
            registers: listText(registers),
          })}
        </p>
      </div>
    </li>
  );
}
