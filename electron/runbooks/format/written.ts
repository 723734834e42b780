import type { Parameter, StepAct } from '../../../shared/runbook.ts';
import type { Bilingual } from '../../../shared/words.ts';
import type { Place } from '../../markdown/fault.ts';
import type { YamlText } from '../../markdown/yaml.ts';

/** A step as one file tells it. What people read stands for both languages. */
export interface WrittenStep {
  title: string;
  text: string;
  name: string | null;
  act: StepAct;
  place: Place | undefined;
  /** Where its act stands; the heading where it has none. */
  placeOfAct: Place | undefined;
  /** Where the act's members stand, as far as the file names them. */
  places: Readonly<Record<string, Place>>;
  /** Where each item or option stands. */
  placesOfItems: readonly (Place | undefined)[];
}

/** A runbook as one file tells it, in one language or in both. */
export interface WrittenRunbook {
  file: string;
  id: string;
  title: Bilingual;
  intro: string;
  parameters: Parameter[];
  steps: WrittenStep[];
  /** Where a member of the front matter stands. */
  placeOf: YamlText['placeOf'];
}
