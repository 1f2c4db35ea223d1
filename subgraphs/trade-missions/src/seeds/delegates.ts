import { cite, readings } from '@passerelle/documents';
import { type Delegate, DelegateCapacity, DelegateStatus } from '../delegate/delegate.entity';

const { ENTREPRENEUR, CITY_REPRESENTATIVE, MISSION_LEAD, STAFF } = DelegateCapacity;

function delegate(
  position: number,
  capacity: DelegateCapacity,
  contact: string,
  organizations: readonly string[],
  place: string | null,
  statement: string,
  ambiguities: readonly string[] = [],
): Delegate {
  return {
    id: `delegate:tic-france-2013-${position}`,
    missionId: 'mission:tic-france-2013',
    position,
    contactId: `contact:${contact}`,
    organizationIds: organizations.map((slug) => `org:${slug}`),
    placeId: place && `territory:${place}`,
    capacity,
    status: DelegateStatus.ATTENDED,
    sources: cite(statement),
    readings: readings(...ambiguities),
  };
}

// The article names two people for two companies without saying who stands for which.
const shared = ['gemini-3d', 'bedecomics'];

export const delegates: readonly Delegate[] = [
  delegate(1, ENTREPRENEUR, 'ile-imaginair-delegate', ['ile-imaginair'], 'havre-aux-maisons', 'F-S3-012'),
  delegate(2, ENTREPRENEUR, 'cap-aux-meules-delegate-1', shared, 'cap-aux-meules', 'F-S3-014', ['AMB-16']),
  delegate(3, ENTREPRENEUR, 'cap-aux-meules-delegate-2', shared, 'cap-aux-meules', 'F-S3-017', ['AMB-16']),
  delegate(4, ENTREPRENEUR, 'jolifish-president', ['jolifish'], 'chandler', 'F-S3-020'),
  delegate(5, ENTREPRENEUR, 'designer-bonaventure-delegate', ['designer-bonaventure'], 'bonaventure', 'F-S3-022'),
  delegate(
    6,
    ENTREPRENEUR,
    'communication-antilope-delegate',
    ['communication-antilope'],
    'carleton-sur-mer',
    'F-S3-024',
  ),
  delegate(7, CITY_REPRESENTATIVE, 'chandler-delegate', ['ville-chandler'], 'chandler', 'F-S3-026'),
  delegate(8, CITY_REPRESENTATIVE, 'new-richmond-delegate', ['ville-new-richmond'], 'new-richmond', 'F-S3-028'),
  {
    ...delegate(9, MISSION_LEAD, 'gimxport-mission-lead', ['gimxport'], null, 'F-S3-033', ['AMB-19']),
    sources: cite('F-S3-030', 'F-S3-033'),
  },
  delegate(10, STAFF, 'gimxport-general-manager', ['gimxport'], null, 'F-S3-033', ['AMB-19']),
  delegate(11, STAFF, 'technocentre-tic-general-manager', ['technocentre-tic'], null, 'F-S3-033', ['AMB-19']),
];
