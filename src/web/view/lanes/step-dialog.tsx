import { Skeleton } from '@mantine/core';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister, DeclaredView } from '../../api/declared.ts';
import { useRecord, useRegister } from '../../api/reading.ts';
import { filled, fillOf } from '../../form/filled.ts';
import { RecordForm } from '../../form/record-form.tsx';
import { Dialog } from '../../page/dialog.tsx';
import { useReturnFocus } from '../../page/use-return-focus.ts';

interface Props {
  readonly view: DeclaredView;
  readonly step: NonNullable<DeclaredView['next']>['steps'][string];
  readonly cells: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** The record whose fields are filled in, if it exists. */
  readonly on: string;
  readonly onClose: (done?: RecordAnswer) => void;
}

/** Shows a step without a decision: some fields of a record, or a new record filled in from the row. */
export function StepDialog({ view, step, cells, title, on, onClose }: Props) {
  useReturnFocus();
  const register = useRegister(step.begin ?? view.columns[step.on ?? '']?.to ?? '');
  const begun = view.begins?.find((each) => each.register === step.begin)?.fields;
  return (
    <Dialog
      opened
      onClose={() => onClose()}
      // The form handles Escape: it asks before unsaved input is lost.
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="46rem"
      title={title}
    >
      {register && begun && (
        <RecordForm
          register={register}
          begun={filled(register.fields, fillOf(begun, cells))}
          onSaved={onClose}
          onCancel={() => onClose()}
        />
      )}
      {register && step.fill && (
        <FilledIn register={register} record={on} only={step.fill} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FilledInProps {
  readonly register: DeclaredRegister;
  readonly record: string;
  readonly only: readonly string[];
  readonly onClose: Props['onClose'];
}

function FilledIn({ register, record, only, onClose }: FilledInProps) {
  const { data } = useRecord(register.key, record);
  if (!data) return <Skeleton height={240} />;
  return (
    <RecordForm register={register} page={data} only={only} onSaved={onClose} onCancel={() => onClose()} />
  );
}
