import { cite, readings } from '@passerelle/documents';
import { type LocalizedText, text } from '@passerelle/subgraph-kit';
import { type Stop, StopKind } from '../stop/stop.entity';

const salon = 'event:salon-ntic-strasbourg-7';

function stop(
  sequence: number,
  kind: StopKind,
  placeId: string,
  label: LocalizedText,
  statement: string,
  where: { hostId?: string; eventId?: string } = {},
): Stop {
  return {
    id: `stop:tic-france-2013-${sequence}`,
    missionId: 'mission:tic-france-2013',
    sequence,
    kind,
    label,
    placeId,
    hostId: where.hostId ?? null,
    eventId: where.eventId ?? null,
    date: null,
    sources: cite(statement),
    readings: readings('AMB-20'),
  };
}

export const stops: readonly Stop[] = [
  stop(
    1,
    StopKind.WORKSHOP,
    'territory:paris',
    text('Atelier : faire des affaires en France', 'Workshop: doing business in France'),
    'F-S3-034',
    { hostId: 'org:dgq' },
  ),
  stop(
    2,
    StopKind.B2B_MEETINGS,
    'territory:paris',
    text('Rendez-vous d’affaires à Paris', 'Business meetings in Paris'),
    'F-S3-035',
  ),
  stop(
    3,
    StopKind.SITE_VISIT,
    'territory:lille',
    text('Visite d’EuraTechnologies', 'Visit to EuraTechnologies'),
    'F-S3-036',
    { hostId: 'org:euratechnologies' },
  ),
  stop(
    4,
    StopKind.TRADE_SHOW,
    'territory:strasbourg',
    text('Participation au Salon', 'Attendance at the trade show'),
    'F-S3-037',
    { eventId: salon },
  ),
  stop(
    5,
    StopKind.EXHIBITOR_BOOTH,
    'territory:strasbourg',
    text('Kiosque du Technocentre des TIC au Salon', 'Booth of the Technocentre des TIC at the trade show'),
    'F-S3-038',
    { eventId: salon },
  ),
  stop(
    6,
    StopKind.B2B_MEETINGS,
    'territory:strasbourg',
    text('Rendez-vous d’affaires à Strasbourg', 'Business meetings in Strasbourg'),
    'F-S3-039',
  ),
  stop(
    7,
    StopKind.SITE_VISIT,
    'territory:strasbourg',
    text('Visite du Parc d’innovation', 'Visit to the innovation park'),
    'F-S3-040',
    { hostId: 'org:parc-innovation-strasbourg' },
  ),
];
