// Was die Kommune bekannt macht.

import type { Texts } from '../../command-texts.ts';

export const notices: Texts = {
  '“{title}” is put to the vote until {closesAtMs}.': '„{title}“ steht bis {closesAtMs} zur Abstimmung.',
  '“{title}” passed: {yes} yes, {no} no, {abstain} abstain.':
    '„{title}“ wurde angenommen: {yes} ja, {no} nein, {abstain} enthalten.',
  '“{title}” was rejected: {yes} yes, {no} no, {abstain} abstain.':
    '„{title}“ wurde abgelehnt: {yes} ja, {no} nein, {abstain} enthalten.',
  'Bonds for {asset} are offered: bids until {closesAtMs}.':
    'Anleihen auf {asset} werden angeboten: Gebote bis {closesAtMs}.',
  '{asset} is offered for rent: bids until {closesAtMs}.':
    '{asset} wird zur Miete angeboten: Gebote bis {closesAtMs}.',
  'The bonds for {asset} are placed at {couponPpm}.':
    'Die Anleihen auf {asset} sind zu {couponPpm} untergebracht.',
  '{asset} is let to {winner} at {rentMinor}.': '{asset} ist für {rentMinor} an {winner} vermietet.',
  'The bonds for {asset} were not placed.': 'Die Anleihen auf {asset} wurden nicht untergebracht.',
  'Nobody took the lease of {asset}.': 'Niemand hat {asset} gemietet.',
  'A dividend of {perShareMinor} for each of {shares} shares on {recordDate}.':
    'Eine Dividende von {perShareMinor} auf jeden von {shares} Anteilen am {recordDate}.',
};
