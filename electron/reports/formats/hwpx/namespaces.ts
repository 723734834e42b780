export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>';

/**
 * Those of KS X 6101:2018, which every Hangul since 2014 reads and writes; the edition of 2024
 * renames them, which no version in use knows.
 */
const OWPML = 'http://www.hancom.co.kr/hwpml/2011';

export const VERSION_NAMESPACE = `xmlns:hv="${OWPML}/version"`;
export const APP_NAMESPACE = `xmlns:ha="${OWPML}/app"`;
export const OPF_NAMESPACE = 'xmlns:opf="http://www.idpf.org/2007/opf/"';
export const CONTAINER_NAMESPACE = 'xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"';
export const MANIFEST_NAMESPACE = 'xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';

export const RDF_NAMESPACE = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
export const PARTS_NAMESPACE = 'http://www.hancom.co.kr/hwpml/2016/meta/pkg#';

/** Of header and section. */
export const NAMESPACES =
  `xmlns:hh="${OWPML}/head" xmlns:hs="${OWPML}/section" xmlns:hp="${OWPML}/paragraph"` +
  ` xmlns:hc="${OWPML}/core"`;

/** Readers that know it take lengths as they are written; for others they are doubled. */
export const UNIT_NAMESPACE = 'http://www.hancom.co.kr/hwpml/2016/HwpUnitChar';
