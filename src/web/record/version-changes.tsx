import type { History } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { FieldChange } from '../cells/field-change.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { changedFields } from './changed-fields.ts';
import classes from './history.module.css';

type Version = History['versions'][number];

interface Props {
  readonly register: DeclaredRegister;
  readonly version: Version;
  readonly before: Version | undefined;
}

/** Shows the change of each field between two versions. */
export const VersionChanges = ({ register, version, before }: Props) => (
  <dl className={classes['changes']}>
    {changedFields(version, before).map((change) => {
      const placed = placedIn(register, change.name);
      return (
        placed && (
          <div key={change.name}>
            <dt>{titleOf(placed)}</dt>
            <dd>
              <FieldChange
                placed={placed}
                {...change}
                rowBefore={before?.fields ?? {}}
                rowAfter={version.fields}
              />
            </dd>
          </div>
        )
      );
    })}
  </dl>
);
