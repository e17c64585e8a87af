import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names, RecordAnswer, RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { Cells } from '../cells/cells.tsx';
import { useSoughtField } from '../state/sought-field.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { BeginWith } from './begin-with.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { within } from './fault-paths.ts';
import { FieldSearch } from './field-search.tsx';
import { FormFields } from './form-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { focusFault } from './focus-fault.ts';
import classes from './form.module.css';
import { isOurs } from './is-ours.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { soughtSections } from './sought-sections.ts';
import { useBegun } from './use-begun.ts';
import { useRecordForm } from './use-record-form.ts';
import type { Values } from './values.ts';

interface Props {
  readonly register: DeclaredRegister;
  /** The record to amend; without it a new one is created. */
  readonly page?: RecordPage | undefined;
  /** Fixed initial values of a new record, such as the record it is part of. */
  readonly known?: Values;
  /** Initial values that can still be changed. */
  readonly begun?: Values;
  /** The fields to show, if not all of them. */
  readonly only?: readonly string[] | undefined;
  /** Text of the button that adds a record, if it is not the usual one. */
  readonly act?: string | undefined;
  /** Prefix that separates the ids of its fields from those of another form on the same page. */
  readonly prefix?: string;
  readonly onSaved: (record: RecordAnswer | undefined) => void;
  readonly onCancel: () => void;
  /** Leaves the form for an action on the record. */
  readonly onAct?: ((action: string) => void) | undefined;
}

const noNames: Names = {};
const nothing: Values = {};

/** Shows the form of any register, made from its declaration, once its initial values are known. */
export function RecordForm({ begun = nothing, ...props }: Props) {
  const { register, known = nothing, page } = props;
  const begins = useBegun(register, { ...begun, ...known }, page === undefined);
  return begins && <OpenForm {...props} begun={{ ...begins, ...begun }} />;
}

function OpenForm({
  register,
  page,
  known = nothing,
  begun = nothing,
  only,
  act,
  prefix = '',
  onSaved,
  onCancel,
  onAct,
}: Props) {
  const { t } = useTranslation();
  const [why, setWhy] = useState('');
  const form = useRecordForm({ register, page, known, begun, only, prefix, onSaved });
  const { base, theirs, state, draft, guard } = form;
  const [words, setWords] = useState('');
  const sections = soughtSections(form.sections, words, ({ name }) => within(state.faults, name).size > 0);
  const sought = useSoughtField();
  const isAmending = page !== undefined;
  useEffect(() => {
    if (isAmending && sought !== undefined) focusFault(sought);
  }, [isAmending, sought]);
  const title = inSentence(registerTitle(register));
  const acts = new Map(
    (page?.offers ?? []).flatMap(({ action, obstacle }) =>
      onAct && obstacle === undefined ? [[action, () => guard.tryTo(() => onAct(action))] as const] : [],
    ),
  );
  const cancel = () => guard.tryTo(onCancel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void form.submit(why);
    } else if (event.key === 'Escape' && !event.defaultPrevented && isOurs(event)) {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed in any of its fields arrive here
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(why);
      }}
      onKeyDown={onKeyDown}
      aria-label={base ? t('form.edit', { code: base.code }) : t('form.new', { title })}
    >
      <div className={classes['body']}>
        {draft.offered && (
          <DraftNotice
            at={draft.offered.at}
            outdated={draft.offered.version !== undefined && draft.offered.version !== base?.version}
            onTake={() => {
              state.setAll(draft.offered?.values ?? nothing);
              draft.answer();
            }}
            onRefuse={draft.answer}
          />
        )}
        {form.begin && (
          <BeginWith
            register={register.key}
            templates={form.begin.templates}
            chosen={form.begin.chosen}
            onChoose={form.begin.choose}
          />
        )}
        {register.singleton && base && !only && (
          <FieldSearch words={words} onChange={setWords} isNothing={sections.length === 0} />
        )}
        {theirs && base && (
          <ConflictNotice
            register={register}
            base={base.fields}
            mine={state.values}
            theirs={theirs}
            onGoOn={form.goOn}
          />
        )}
        <Cells fields={register.fields} rows={[state.values]} names={(theirs ?? page)?.names ?? noNames}>
          <FormFields
            sections={sections}
            state={state}
            register={register.key}
            prefix={prefix}
            askedBy={register.askedBy}
            newBy={base ? undefined : register.label}
            acts={acts}
            binding={page?.decisions.some(({ derived }) => derived['standing'] === 'in force') ?? false}
          />
        </Cells>
      </div>
      <FormFoot
        register={register}
        page={page}
        form={form}
        act={act}
        why={why}
        onWhy={setWhy}
        onCancel={cancel}
      />
      <LeaveDialog
        opened={guard.asking}
        onStay={guard.stay}
        onKeep={guard.leave}
        onDiscard={() => {
          draft.drop();
          guard.leave();
        }}
      />
    </form>
  );
}
