import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { kinds } from '../field-kinds/kinds.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerArises, registerPlural, registerPurpose, registerTitle } from '../language/names.ts';
import { Message } from '../page/message.tsx';
import { useReadOnly } from '../state/as-of.ts';
import classes from './register.module.css';
import { useWhatComesFirst, WhatComesFirst, WhatIsReady } from './what-comes-first.tsx';

interface Props {
  readonly register: DeclaredRegister;
  readonly onNew: (() => void) | undefined;
}

const headlines: ReadonlySet<string> = new Set(['line', 'prose']);
const most = 4;

/** Shows, for an empty register, what belongs in it, why the standard requires it, and a good example. */
export function EmptyRegister({ register, onNew }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { example } = register;
  const first = useWhatComesFirst(register);
  // If a day or a choice is the label, it needs its title beside it.
  const isHeadline = headlines.has(register.fields[register.label]?.kind ?? '');
  const fields = Object.keys(register.fields)
    .flatMap((name) => placedIn(register, name) ?? [])
    .filter(
      ({ name, field }) =>
        (name !== register.label || !isHeadline) && kinds[field.kind].inExamples && !isEmpty(example[name]),
    )
    .slice(0, most);
  const how = onNew || readOnly ? undefined : (registerArises(register) ?? t('register.empty.notYours'));
  return (
    <>
      <h1 className={classes['title']}>{registerPlural(register)}</h1>
      <Message
        title={readOnly ? t('register.empty.past') : t('register.empty.title')}
        text={registerPurpose(register)}
        example={
          <div className={classes['example']}>
            <p className={classes['exampleOf']}>{t('register.empty.example', { clause: register.clause })}</p>
            {isHeadline && <p className={classes['exampleLabel']}>{String(example[register.label])}</p>}
            <dl>
              {fields.map((placed) => (
                <div key={placed.name}>
                  <dt>{titleOf(placed)}</dt>
                  <dd>
                    <Cell placed={placed} value={example[placed.name]} row={example} whole />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        }
      >
        {onNew && first.length > 0 && <WhatComesFirst {...{ register, first }} />}
        {onNew && <WhatIsReady register={register} />}
        {onNew && (
          <Button variant={first.length > 0 ? 'default' : 'filled'} onClick={onNew}>
            {t('form.add', { title: inSentence(registerTitle(register)) })}
          </Button>
        )}
        {how && <p className={classes['exampleOf']}>{how}</p>}
      </Message>
    </>
  );
}
