import { connectionOf } from '@passerelle/subgraph-kit';
import { HostOffer } from './host-offer.entity';

export const HostOfferConnection = connectionOf('HostOffer', HostOffer);
