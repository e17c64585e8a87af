import { Combobox, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useSession } from '../../api/reading.ts';
import { inSentence } from '../../language/in-sentence.ts';
import { registerArises, registerPlural } from '../../language/names.ts';
import { useMayCreate } from '../../record/abilities.ts';
import { useFormPlace } from '../form-place.ts';
import classes from './record-picker.module.css';
import { addOption } from './use-adding.ts';
import type { FoundRecord } from './use-record-search.ts';

interface Props {
  readonly register: string;
  readonly found: readonly FoundRecord[] | undefined;
  readonly more: number;
  readonly words: string;
  /** Whether the register is empty. */
  readonly isNone: boolean;
  /** Text of the offer to add a record; undefined if there is no such offer. */
  readonly offer: string | undefined;
}

/**
 * Shows the options of a picker: code and name of each record, the number of further ones, and the offer to add a
 * missing one.
 */
export function RecordOptions({ register, found, more, words, isNone, offer }: Props) {
  const { t } = useTranslation();
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah={280} className={classes['options']}>
        {!found && (
          <Combobox.Empty>
            <Loader size="xs" />
          </Combobox.Empty>
        )}
        {found?.length === 0 && <Nothing register={register} words={words.trim()} isNone={isNone} />}
        {found?.map(({ id, code, label, state }) => (
          <Combobox.Option key={id} value={id}>
            <span className={classes['option']}>
              <span className={classes['code']}>{code}</span>
              <span className={classes['label']}>{label}</span>
              {state !== undefined && <span className={classes['state']}>{state}</span>}
            </span>
          </Combobox.Option>
        ))}
        {offer !== undefined && (
          <Combobox.Option value={addOption} className={classes['add']}>
            <IconPlus size={16} aria-hidden />
            <span className={classes['label']}>{offer}</span>
          </Combobox.Option>
        )}
      </Combobox.Options>
      {more > 0 && (
        <Combobox.Footer className={classes['footer']}>
          {t('form.moreRecords', { count: more })}
        </Combobox.Footer>
      )}
    </Combobox.Dropdown>
  );
}

type NothingProps = Pick<Props, 'register' | 'words' | 'isNone'>;

/** Says that nothing was found and, in a form, who can add it if the person filling it in cannot. */
function Nothing({ register, words, isNone }: NothingProps) {
  const { t } = useTranslation();
  const { manager } = useSession();
  const { adds } = useFormPlace();
  const mayCreate = useMayCreate();
  const outlined = useDeclarations().registers.get(register);
  const plural = outlined && inSentence(registerPlural(outlined));
  const byHand = outlined?.closed || outlined?.actionsOnly ? undefined : t('form.whoAdds', { who: manager });
  return (
    <Combobox.Empty>
      {isNone && plural !== undefined
        ? t('form.noneYet', { plural })
        : words === ''
          ? t('form.allChosen')
          : t('form.noRecord', { words })}
      {adds && outlined && !mayCreate(register) && (
        <span className={classes['how']}>{registerArises(outlined) ?? byHand}</span>
      )}
    </Combobox.Empty>
  );
}
