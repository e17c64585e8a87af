import { domains2013, findControl, themes2022, type Control } from '#isms/standard/controls.ts';

/** Returns the part of Annex A that contains a control: a theme of 2022, or a domain of 2013. */
export function partOf(control: Control): string {
  const part =
    control.edition === '2022'
      ? themes2022.find(({ id }) => id === control.theme)
      : domains2013.find(({ ref }) => ref === control.domain);
  return part ? `${part.ref} ${part.title}` : control.ref;
}

/** Returns the part of its catalogue that contains a control, given its number there. */
export function partIn(catalogue: '2022' | '2013' | 'own', ref: string): string {
  const control = catalogue === 'own' ? undefined : findControl(catalogue, ref);
  return control ? partOf(control) : 'Controls from outside Annex A';
}
