import { type LocalizedText, text } from '@passerelle/subgraph-kit';
import { MeetingKind } from './meeting.entity';

/** What a calendar calls a meeting that has no subject of its own. */
export const meetingKindLabels: Readonly<Record<MeetingKind, LocalizedText>> = {
  [MeetingKind.B2B]: text('Rendez-vous d’affaires', 'Business meeting'),
  [MeetingKind.INSTITUTIONAL]: text('Rendez-vous institutionnel', 'Meeting with an institution'),
  [MeetingKind.RESEARCH]: text('Rendez-vous avec un organisme de recherche', 'Meeting with a research body'),
  [MeetingKind.SITE_VISIT]: text('Visite de site', 'Site visit'),
  [MeetingKind.WORKSHOP]: text('Atelier', 'Workshop'),
  [MeetingKind.TRADE_SHOW]: text('Salon professionnel', 'Trade show'),
  [MeetingKind.NETWORKING]: text('Réseautage', 'Networking'),
};
