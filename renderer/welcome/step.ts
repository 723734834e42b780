/** What a step is given to lead on with. */
export interface StepProps {
  /** Back to the step before; null on the first. */
  onBack: (() => void) | null;
  onNext: () => void;
  onSkip: () => void;
  last: boolean;
}
