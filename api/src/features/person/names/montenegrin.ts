import { nameList } from './name-list.ts';

export const montenegrinNames = nameList({
  female:
    'Milica Jelena Ana Marija Ivana Milena Jovana Tamara Dragana Sanja Vesna Radmila Ljiljana Slavica Anđela Bojana Nataša Snežana Danijela Maja Nikoleta Dijana Mirjana Svetlana Vjera Zorka Stana Draginja Ksenija Teodora Sara Katarina Gordana Branka Anđelka Nada Olivera Slađana Marina Nina',
  male: 'Nikola Marko Miloš Luka Petar Vuk Filip Aleksandar Stefan Danilo Ivan Dejan Goran Zoran Dragan Radovan Veselin Milorad Vladimir Božidar Blažo Vasilije Mirko Predrag Slobodan Miodrag Rajko Novak Jovan Bojan Balša Krsto Savo Ilija Željko Ranko Milutin Momčilo Radomir Dušan',
  last: 'Popović Đukanović Vujović Radulović Vuković Perović Nikčević Mijušković Kovačević Bulatović Mićunović Pavićević Radović Vukčević Ivanović Knežević Jovanović Marković Lakićević Drašković Đurović Šćepanović Dubljević Kilibarda Papović Tomović Roganović Vujačić Krivokapić Žižić Milović Bojović Raičević Blečić Jokanović Adžić Mušikić Vučinić Zorić Barović',
});
