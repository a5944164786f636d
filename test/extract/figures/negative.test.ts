import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

describe('numbers that are no figures', () => {
  it.each([
    'Article 25 of the 2013 Constitution and Decree No. 72/2013/ND-CP apply.',
    'COVID-19 spread to District 9 by Highway 1A.',
    'The third cycle ended in 2019; the fourth cycle began in 2022.',
    'One of the envoys said no one was to blame.',
    'The report A/HRC/57/6 was adopted at the 57th session.',
    'Resolution 1325 and paragraphs 4, 5 and 6 were cited.',
    'A three-hour debate opened the four-and-a-half year cycle.',
    'It enters at zero duty in a one-party state.',
    'Merck’s 2018 sales fell after two hours and it came three weeks late.',
    'He left at 4 in the morning and stays a month or two.',
    'Ring (255-51) 666-015.',
    'The 9/11 attacks, 24/7 news and post 778257943577919488 were named.',
    'At Ground Zero they high-fived; it was for naught by a 3-to-1 margin.',
    'My fears are, one, his temper, and two, his language.',
    'The Fortune 500 companies and Boeing 737 jets are listed.',
    'SDG 16 and CRC 12 were cited in the 5+5 dialogue on bus 12.',
    'ASEAN+3 ministers met in Room 20.',
    'Call +84 24 3825 or 020-7946-0958.',
    'It lies at 12 Nguyen Hue Street.',
    'They won 2-1 in a 4-3-3.',
    'He came on September 27 and left on 3 May.',
    'The meeting starts at 10:30 and ends at 6 pm.',
    'The iPhone 14 Pro and Planet 9 were named.',
    'Agenda 2030 and Vision 2045 were praised.',
    'No one, someone and a man came.',
    'The twenty-first century began.',
    'One another and one by one they left.',
    'The 1990s were hard.',
    'Address 192.168.1.2 was blocked.',
    'Version 2.0.1 was out.',
    'The server runs 5G and 4G.',
  ])('%s', (text) => expect(brief(text)).toEqual([]));

  it('takes a line number for none, and what is counted after it for one', () => {
    expect(brief('12.\nThere were 997 print newspapers.')).toEqual(['997 newspaper']);
    expect(brief('(3) Four countries spoke.')).toEqual(['4 country']);
  });
  it('tells a length of time from a place in time', () => {
    expect(brief('It is held every four years.')).toEqual([]);
    expect(brief('It changed two years ago.')).toEqual([]);
    expect(brief('It lasted 28 minutes.')).toEqual(['28 minute']);
  });
});

describe('parts of names and symbols', () => {
  it.each([
    'It cited resolution 5/1 and decision 60/251 of the Council.',
    'See recommendation 38.107 and recommendations 118.1 and 118.2.',
    'The Group of 77 met.',
    'The Boeing 737-800 range and the 7e7 were shown.',
    'Time: 9.00 – 12.30.',
    'They go from AD 100 to 450 AD.',
    'It ended at the 55 the session.',
    'One crew chief said so.',
  ])('%s', (text) => expect(brief(text)).toEqual([]));

  it('keeps what stands beside them', () => {
    expect(brief('On Covid-19, 45 states spoke.')).toEqual(['45 state']);
    expect(brief('It ordered twenty new Airbus A320 jets.')).toEqual(['20 jet']);
    expect(brief('In total 12.5 per 1,000 died.')).toEqual(['12.5']);
    expect(brief('The Five-Year Plan lists 12 goals.')).toEqual(['12 goal']);
  });
});
