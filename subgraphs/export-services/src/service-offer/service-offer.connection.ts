import { connectionOf } from '@passerelle/subgraph-kit';
import { ServiceOffer } from './service-offer.entity';

export const ServiceOfferConnection = connectionOf('ServiceOffer', ServiceOffer);
