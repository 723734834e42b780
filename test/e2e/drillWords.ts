/**
 * The key that opens an incident of what fails first in the drill, once its cause is known: until
 * then the board's line is another service's, and goes.
 */
export const OPENS_THE_CAUSE = /장애 등록.*행정전자서명 인증 서버/;
