import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { FieldChange } from '../cells/field-change.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import type { Departure } from './departures.ts';

interface Props {
  readonly register: DeclaredRegister;
  readonly record: RecordAnswer;
  readonly changed: readonly Departure[];
}

/** Lists the fields of a record that differ from what a person saw when deciding. */
export function DeparturesList({ register, record, changed }: Props) {
  if (changed.length === 0) return null;
  return (
    <dl>
      {changed.map(({ name, seen, now }) => {
        const placed = placedIn(register, name);
        return (
          placed && (
            <div key={name}>
              <dt>{titleOf(placed)}</dt>
              <dd>
                <FieldChange
                  placed={placed}
                  before={seen}
                  after={now}
                  rowBefore={record.fields}
                  rowAfter={record.fields}
                />
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
