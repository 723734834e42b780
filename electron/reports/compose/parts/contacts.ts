import type { Report } from '../../../../shared/report.ts';
import type { Telling } from '../speech.ts';

/** Each contact once, with every service it answers for. */
export function contactsOf({ commission, speech }: Telling): Report['contacts'] {
  const { say, language } = speech;
  const rows = commission.facts.services.flatMap((service) =>
    service.contacts.map((contact) => ({
      service: service.name[language],
      name: contact.name[language],
      duty: contact.duty?.[language] ?? '',
      phone: contact.phone ?? '',
      email: contact.email ?? '',
    })),
  );
  const byContact = Object.groupBy(rows, ({ service: _, ...contact }) => JSON.stringify(contact));
  const merged = Object.values(byContact).flatMap((same = []) => {
    const names = same.map((row) => row.service).join(', ');
    return same.slice(0, 1).map((row) => ({ ...row, service: names }));
  });
  return { rows: merged, source: say('report.contacts.source') };
}
