/**
 * How well an element separates what fails from what is well: Ochiai's coefficient, which finds
 * faulty parts of programs best among the simple ones (R. Abreu, P. Zoeteweij, A. J. C. van Gemund,
 * "On the Accuracy of Spectrum-based Fault Localization", TAICPART 2007). 1 where all that fails and
 * nothing that is well stands on it, 0 where nothing on it fails.
 * @param failingOn failing services on the element
 * @param failing all failing services
 * @param healthyOn healthy services on the element
 */
export function ochiai(failingOn: number, failing: number, healthyOn: number): number {
  if (failingOn === 0) return 0;
  return failingOn / Math.sqrt(failing * (failingOn + healthyOn));
}
