// What registers, views and actions declare their fields with: one maker for each kind.
export { choice } from '../field-kinds/choice.ts';
export { choices } from '../field-kinds/choices.ts';
export { date } from '../field-kinds/date.ts';
export { duration } from '../field-kinds/duration.ts';
export { field, needed } from '../field-kinds/field-maker.ts';
export { file } from '../field-kinds/file.ts';
export { frozen } from '../field-kinds/frozen.ts';
export { line } from '../field-kinds/line.ts';
export { link } from '../field-kinds/link.ts';
export { links } from '../field-kinds/links.ts';
export { list } from '../field-kinds/list.ts';
export { matrix } from '../field-kinds/matrix.ts';
export { number } from '../field-kinds/number.ts';
export { prose } from '../field-kinds/prose.ts';
export { reference } from '../field-kinds/reference.ts';
export { references } from '../field-kinds/references.ts';
export { step } from '../field-kinds/step.ts';
export { yesNo } from '../field-kinds/yes-no.ts';
