import { useMemo } from 'react';
import { isAcross } from '../cells/across.ts';
import { placedInside, type Placed } from '../cells/placed.ts';
import { FormField } from './form-field.tsx';
import { FormPlaceContext } from './form-place.ts';
import { FormSection } from './form-section.tsx';
import classes from './form.module.css';
import { HeldFields } from './held-fields.tsx';
import { LevelResult } from './level-result.tsx';
import type { Section } from './sections.ts';
import type { Values } from './values.ts';
import type { FormState } from './use-form-state.ts';

interface Props {
  readonly sections: readonly Section[];
  readonly state: FormState;
  readonly register?: string;
  readonly prefix?: string;
  readonly askedBy?: Readonly<Record<string, readonly string[]>>;
  readonly binding?: boolean;
  /** The field that holds the name of a new record. */
  readonly newBy?: string | undefined;
  /** For the input of an action: the record it is about, with its fields. */
  readonly about?: { readonly fields: readonly Placed[]; readonly values: Values } | undefined;
  /** The available actions that change the fields which the form does not, by key. */
  readonly acts?: ReadonlyMap<string, () => void> | undefined;
}

/** Shows the fields of a form in their groups. */
export function FormFields({
  sections,
  state,
  register = '',
  prefix = '',
  askedBy = {},
  binding = false,
  newBy,
  about,
  acts,
}: Props) {
  const all = useMemo(() => sections.flatMap(({ fields }) => fields), [sections]);
  const place = useMemo(
    () => ({
      register,
      fieldNamed: (name: string): Placed | undefined => all.find((each) => each.name === name),
      newBy,
      about: about?.values,
      prefix,
      adds: true,
    }),
    [register, all, newBy, about?.values, prefix],
  );
  return (
    <FormPlaceContext value={place}>
      <div className={classes['fields']}>
        {sections.map((section) => (
          <FormSection key={section.title ?? ''} section={section} state={state}>
            {section.fields.map((placed) => (
              <div key={placed.name} data-wide={isWide(placed) || undefined}>
                <FormField placed={placed} state={state} askedBy={askedBy[placed.name]} binding={binding} />
                <LevelResult
                  after={placed.name}
                  fields={about ? [...all, ...about.fields] : all}
                  values={about ? { ...about.values, ...state.values } : state.values}
                />
              </div>
            ))}
            <HeldFields fields={section.held ?? []} acts={acts} />
          </FormSection>
        ))}
      </div>
    </FormPlaceContext>
  );
}

const isWide = (placed: Placed): boolean => placed.field.kind === 'list' && isAcross(placedInside(placed));
