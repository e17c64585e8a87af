import type {
  DeclaredAction,
  DeclaredRegister,
  DeclaredRule,
  DeclaredView,
  OutlinedAction,
  OutlinedRegister,
  OutlinedView,
} from '../api/declared.ts';
import { declaredText } from './declared-text.ts';

// The texts of declarations in the language of the interface. Every such text is read through a function of this file.

export const registerTitle = ({ key, title }: Pick<OutlinedRegister, 'key' | 'title'>): string =>
  declaredText(`register.${key}.title`, title);
export const registerPlural = ({ key, plural }: Pick<OutlinedRegister, 'key' | 'plural'>): string =>
  declaredText(`register.${key}.plural`, plural);
export const registerPurpose = ({ key, purpose }: DeclaredRegister): string =>
  declaredText(`register.${key}.purpose`, purpose);

export const registerArises = ({
  key,
  arises,
}: Pick<OutlinedRegister, 'key' | 'arises'>): string | undefined =>
  arises && declaredText(`register.${key}.arises`, arises);

/** Returns the title of the act by which people add to a register in their own name. */
export const opensTitle = (register: string, { title }: { readonly title: string }): string =>
  declaredText(`register.${register}.opens`, title);

export const viewTitle = ({ key, title }: Pick<OutlinedView, 'key' | 'title'>): string =>
  declaredText(`view.${key}.title`, title);
export const viewPurpose = ({ key, purpose }: DeclaredView): string =>
  declaredText(`view.${key}.purpose`, purpose);

export const viewNothing = ({ key, nothing }: DeclaredView): string =>
  declaredText(`view.${key}.nothing`, nothing);

export const actionTitle = ({ key, title }: Pick<OutlinedAction, 'key' | 'title'>): string =>
  declaredText(`action.${key}.title`, title);
export const actionConsequence = ({ key, consequence }: DeclaredAction): string =>
  declaredText(`action.${key}.consequence`, consequence);

export const ruleTitle = ({ key, title }: DeclaredRule): string => declaredText(`rule.${key}.title`, title);
export const ruleWhy = ({ key, why }: DeclaredRule): string => declaredText(`rule.${key}.why`, why);

/** Returns the name of a notable day with which a view can be compared. */
export const landmarkTitle = (
  { key }: DeclaredView,
  landmark: { readonly key: string; readonly title: string },
): string => declaredText(`view.${key}.days.${landmark.key}`, landmark.title);

/** Returns the title of the act that creates a record from a row of a view. */
export const beginningTitle = (
  { key }: DeclaredView,
  begun: { readonly register: string; readonly title: string },
): string => declaredText(`view.${key}.begins.${begun.register}`, begun.title);

/** Returns the description of what belongs in a lane of a view. */
export const laneBelongs = ({ key }: DeclaredView, lane: string, belongs: string): string =>
  declaredText(`view.${key}.lanes.${lane}`, belongs);
