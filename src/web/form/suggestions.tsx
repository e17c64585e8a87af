import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { useDeclaredView, useSession, useView } from '../api/reading.ts';
import { optionOf, place, titleOf, type Placed } from '../cells/placed.ts';
import { targetsOf } from '../cells/records/targets.ts';
import { useEdition } from '../state/edition.ts';
import { askedParameters } from '../view/parameters.ts';
import { choosing, chosenIn, onlyOne } from './choosing.ts';
import classes from './suggestions.module.css';
import type { Values } from './values.ts';

interface Props {
  readonly placed: Placed;
  readonly value: unknown;
  readonly values: Values;
  readonly onChange: (value: unknown) => void;
}

type Suggests = NonNullable<Placed['field']['suggests']>;
type Cells = Readonly<Record<string, unknown>>;

/** Shows the choices that a view suggests for the field, the best first, each with its reason. */
export function Suggestions(props: Props) {
  const { suggests } = props.placed.field;
  const view = useDeclaredView(suggests?.view ?? '');
  const { views } = useSession();
  return suggests && view && views.includes(view.key) ? <Asked {...props} {...{ suggests, view }} /> : null;
}

// As many as can be read at a glance.
const atFirst = 4;

function Asked({
  placed: { field },
  value,
  values,
  onChange,
  suggests,
  view,
}: Props & { readonly suggests: Suggests; readonly view: DeclaredView }) {
  const { t } = useTranslation();
  const edition = useEdition();
  const [all, setAll] = useState(false);
  const given = Object.entries(suggests.with).map(([parameter, name]) => [parameter, onlyOne(values[name])]);
  const isAsked = given.every(([, each]) => each !== undefined);
  const asked = isAsked ? (Object.fromEntries(given) as Readonly<Record<string, string>>) : {};
  const { data } = useView(view.key, askedParameters(asked, view.parameters, edition), isAsked);
  const chosen = chosenIn(value);
  const open = (isAsked ? (data?.rows ?? []) : []).flatMap(({ cells }) => {
    const ids = [cells[suggests.option]].flat();
    return ids.flatMap((id) => (typeof id === 'string' && !chosen.includes(id) ? [{ id, cells }] : []));
  });
  if (!data || open.length === 0) return null;
  const choose = (id: string) => onChange(choosing(field, value, id));
  const shown = all ? open : open.slice(0, atFirst);
  return (
    <section className={classes['suggestions']} aria-label={t('form.suggested')}>
      <h4>{t('form.suggested')}</h4>
      <ul>
        {shown.map(({ id, cells }) => {
          const { code = id, label } = data.names[id] ?? {};
          return (
            <li key={id}>
              <button type="button" aria-label={t('form.suggest', { code })} onClick={() => choose(id)}>
                <IconPlus size={14} aria-hidden />
                <span className={classes['code']}>{code}</span>
                <span>{label}</span>
              </button>
              <p>{reasonsFor(view, suggests.because, cells, data.names)}</p>
            </li>
          );
        })}
      </ul>
      {open.length > shown.length && (
        <button type="button" className={classes['more']} onClick={() => setAll(true)}>
          {t('form.suggestMore', { count: open.length - shown.length })}
        </button>
      )}
    </section>
  );
}

/** Returns the reason for a suggestion in a line: the codes or options in each column. */
const reasonsFor = (view: DeclaredView, because: readonly string[], cells: Cells, names: Names): string =>
  because
    .flatMap((name) => {
      const field = view.columns[name];
      if (!field) return [];
      const column = place(`view.${view.key}.columns`, name, field);
      if (field.options) return [cells[name]].flat().map((each) => optionOf(column, String(each)));
      const codes = targetsOf(field, cells[name]).map(({ id }) => names[id]?.code ?? id);
      return codes.length > 0 ? [`${titleOf(column)} ${codes.join(', ')}`] : [];
    })
    .join(' · ');
