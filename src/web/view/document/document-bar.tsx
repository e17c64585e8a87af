import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { Cell } from '../../field-kinds/cell.tsx';
import { optionOf, place, titleOf } from '../../cells/placed.ts';
import { numberText } from '../../language/dates.ts';
import type { Group } from '../groups.ts';
import type { Parts } from '../parts.ts';
import { groupId, type Choice, type Counted } from './document-model.ts';
import classes from './document-bar.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'document'>;
  readonly choices: readonly Counted[];
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly groups: readonly Group[];
  /** Key of the head of its document. */
  readonly of: string;
}

const keyOf = (choice: Choice): string => (choice.is === 'option' ? `option ${choice.option}` : choice.is);

/** Filters a document and links to its groups. On paper it says which filter was set. */
export function DocumentBar({ view, parts, choices, choice, onChange, groups, of }: Props) {
  const { t } = useTranslation();
  const column = (name: string) => {
    const field = view.columns[name];
    return field && place(`view.${view.key}.columns`, name, field);
  };
  const [choose, remark, group] = [column(parts.choose), column(parts.remark), column(parts.group)];
  const text = (each: Choice): string => {
    if (each.is === 'option') return choose ? optionOf(choose, each.option) : each.option;
    if (each.is === 'remark') return remark ? titleOf(remark) : '';
    return t(each.is === 'all' ? 'view.everything' : 'view.undecided');
  };
  const left = choices.find((each) => keyOf(each.choice) === keyOf(choice));
  return (
    <div className={classes['bar']}>
      {choices.length > 1 && (
        <fieldset className={classes['choices']}>
          <legend>{t('view.show')}</legend>
          {choices.map((each) => (
            <button
              key={keyOf(each.choice)}
              type="button"
              aria-pressed={keyOf(each.choice) === keyOf(choice)}
              onClick={() => onChange(each.choice)}
            >
              {text(each.choice)} <span>{numberText(each.count)}</span>
            </button>
          ))}
        </fieldset>
      )}
      {choice.is !== 'all' && (
        <p className={classes['printed']}>
          {t('view.partOnly', {
            what: text(choice),
            count: left?.count ?? 0,
            total: choices[0]?.count ?? 0,
          })}
        </p>
      )}
      {group && groups.length > 1 && (
        <fieldset className={classes['places']}>
          <legend>{t('view.goTo')}</legend>
          {groups.map(({ key, first, rows }, index) => (
            <button
              key={key}
              type="button"
              onClick={() => document.getElementById(groupId(of, index))?.scrollIntoView({ block: 'start' })}
            >
              <Cell placed={group} value={first.cells[parts.group]} row={first.cells} whole plain />{' '}
              <span>{numberText(rows.length)}</span>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
