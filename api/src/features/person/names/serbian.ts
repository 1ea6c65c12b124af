import { nameList } from './name-list.ts';

export const serbianNames = nameList({
  female:
    'Ana Jelena Marija Milica Jovana Dragana Snežana Gordana Vesna Ljiljana Biljana Slavica Mirjana Svetlana Suzana Nataša Ivana Tanja Sanja Marina Maja Katarina Tamara Aleksandra Bojana Danijela Slađana Olivera Violeta Zorica Ružica Radmila Nada Vera Dušica Verica Anđela Teodora Sofija Nevena Kristina Tijana Sara Nina Emilija Jasmina Valentina Bratislava Živka Ljubica Stana Desanka Milena Marijana Dijana Silvana Žaklina Miljana Jasna Lidija',
  male: 'Marko Nikola Stefan Aleksandar Miloš Dragan Zoran Goran Nenad Dejan Saša Vladimir Ivan Dušan Nemanja Luka Jovan Petar Milan Predrag Slobodan Bojan Boban Ljubiša Tomislav Miodrag Dragoljub Slaviša Goran Igor Darko Ivica Bratislav Vladan Stojan Časlav Živojin Đorđe Uroš Filip Lazar Vuk Ognjen Mihajlo Andrija Novica Momčilo Radovan Srđan Siniša Danijel Veljko Aleksa Bogdan Branislav Milorad Svetislav Čedomir Toplica Žarko',
  last: 'Stojanović Stanković Jovanović Petrović Nikolić Đorđević Ilić Mitrović Cvetković Kocić Stojković Pešić Mladenović Ristić Živković Marinković Milenković Pavlović Tasić Zdravković Dinić Veličković Anđelković Savić Spasić Dimitrijević Cvetanović Krstić Antić Ivanović Milošević Todorović Janković Mihajlović Tošić Ćirić Manić Pejčić Golubović Vasić Jocić Igić Aleksić Stamenković Mišić Miljković Gligorijević Kostić Arsić Filipović Žikić Vučković Nešić Đokić Bogdanović Ranđelović Momčilović Stevanović Ljubenović',
});
