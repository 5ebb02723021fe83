// Public holidays 2015 to 2070, made by scripts/holiday-data.mjs: change that, not this. How to read it: holidays.ts.
// The data is under the share-alike license of its source, unlike the code around it: see NOTICE.md.

/*!
 * Public holidays: derived from date-holidays 3.37.0, (c) 2015-present commenthol and contributors.
 * The data rests on Wikipedia articles and is available under CC BY-SA 3.0
 * (https://creativecommons.org/licenses/by-sa/3.0/), as this derived form is; its sources are listed in
 * https://github.com/commenthol/date-holidays/blob/master/LICENSE and in NOTICE.md.
 */

/** The first and the last year the lists below speak for. */
export const YEARS = { from: 2015, to: 2070 };

/** Names of holidays, one a line. */
export const NAMES = `New Year's Day
Epiphany
Shrove Monday
Constitution Day
Good Friday
Easter Monday
Labour Day
Whit Monday
Assumption
Our Lady of Meritxell
All Saints' Day
Immaculate Conception
Christmas Day
Boxing Day
Shrove Tuesday
Encamp Town Festival
Andorra La Vella Festival
Birthday of Muhammad (Mawlid)
Laylat al-Mi'raj
First day of Ramadan
End of Ramadan (Eid al-Fitr)
Feast of the Sacrifice (Eid al-Adha)
Islamic New Year
National Day
J'Ouvert Morning
Last Lap
Independence Day
V.C Bird Day
Christmas Day (substitute day)
New Year's Day (substitute day)
Boxing Day (substitute day)
James Ronald Webster Day
Anguilla Day
Celebration of the Birthday of Her Majesty the Queen
August Monday
August Thursday
National Heroes and Heroines Day
New Year Holiday
Summer Day
Sultan Nevruz's Day
Sultan Nevruz's Day (substitute day)
Catholic Easter
Orthodox Easter
Mother Teresa Day
Mother Teresa Day (substitute day)
Liberation Day
Liberation Day (substitute day)
Youth Day
Summer Day (substitute day)
Independence Day (substitute day)
New Year Holiday (substitute day)
Labour Day (substitute day)
Youth Day (substitute day)
Pre-Christmas holidays
Army Day
International Women's Day
Mother's Day
Victory and Peace Day
Republic Day
New Year's Eve
International Woman's Day
Peace Day
National Hero Day
All Souls' Day
Day of Remembrance for Truth and Justice
Day of the Veterans and the Fallen in the Malvinas War
Bridge Day
Day of the May Revolution
Anniversary of the Passing to Immortality of General Manuel Belgrano
Anniversary of the Passing to Immortality of General José de San Martín
Day of Respect for Cultural Diversity
Day of National Sovereignty
Immaculate Conception of Mary
Anniversary of the Passing to Immortality of General Martín Miguel de Güemes
National Census 2022
National Holiday for the World Football Champions in the FIFA World Cup QATAR 2022
Martin Luther King Jr. Day
Washington's Birthday
American Samoa Flag Day
Memorial Day
Columbus Day
Veterans Day
Thanksgiving Day
American Samoa Flag Day (substitute day)
Juneteenth (substitute day)
Juneteenth
Staatsfeiertag
Ascension Day
Corpus Christi
National Holiday
Australia Day
Easter Saturday
Easter Sunday
Anzac Day
National Day of Mourning for Queen Elizabeth II
Canberra Day
Reconciliation Day
Queen's Birthday
Anzac Day (substitute day)
Declared public holiday
King's Birthday
May Day
Picnic Day
Christmas Eve
Adelaide Cup Day
Proclamation Day
Eight Hours Day
AFL Grand Final Friday
Melbourne Cup
Western Australia Day
Betico Croes Day
National Anthem and Flag Day
Kings Day
National Anthem and Flag Day (substitute day)
Midsummer Day
International Women's Day (substitute day)
Spring Festival
Day of Victory over Fascism
National Salvation Day
National Salvation Day (substitute day)
Azerbaijan Armed Forces Day
Feast of the Sacrifice (Eid al-Adha) (substitute day)
Flag Day
Flag Day (substitute day)
National Revival Day
International Solidarity Day of Azerbaijanis
Day of Victory over Fascism (substitute day)
End of Ramadan (Eid al-Fitr) (substitute day)
Republic Day (substitute day)
Azerbaijan Armed Forces Day (substitute day)
International Solidarity Day of Azerbaijanis (substitute day)
2nd day of the New Year
Orthodox Christmas
Orthodox New Year
2nd day of the Labour Day
2nd day of the Labour Day (substitute day)
2nd day of the New Year (substitute day)
Statehood Day
Day of the Establishment of the District
Victory Day
Dayton Agreement Day
Errol Barrow Day
National Heroes Day
Pentecost
Emancipation Day
Kadooment Day
Public Holiday
Language Martyrs' Day
Mujib's Birthday & Children's Day
Bengali New Year's Day
Buddha's Birthday
National Mourning Day
Krishna Janmashtami
Durga Puja
Day of Ashura
Armistice Day
Anniversary of the 1966 Upper Voltan coup d'état
Proclamation of the Republic
St. George's Day
Bulgarian Education and Culture, and Slavonic Literature Day
Unification Day
Arafat Day
Accession Day
Unity Day
Ntaryamira Day
Rwagasore Day
Ndadaye Day
Fête du Vodoun
Bastille Day
Abolition of Slavery
Bermuda Day
Somers' Day
Remembrance Day
Chinese New Year
Armed Forces Day
Nuzul Al-Quran
Sultan's Birthday
Plurinational State Foundation Day
Andean Amazonian Chaqueño New Year
Andean Amazonic Chacoan New Year (substitutes)
Labour Day (substitutes)
Christmas Day (substitutes)
New Year's Day (substitutes)
Plurinational State Foundation Day (substitutes)
Independence Day (substitutes)
Beni Day
Beni Day (substitutes)
Cochabamba Day
Cochabamba Day (substitutes)
Chuquisaca Day
Chuquisaca Day (substitutes)
La Paz Day
La Paz Day (substitutes)
Pando Day
Pando Day (substitutes)
Oruro Day
Oruro Day (substitutes)
Potosí Day
Potosí Day (substitutes)
Santa Cruz Day
Santa Cruz Day (substitutes)
Tarija Day
Tarija Day (substitutes)
Kingdom Day
Carnival Monday
Rincon Day
Bonaire Day
Saba Day
Statia Day
Tiradentes' Day
Election Day
Our Lady of Aparecida
Black Awareness Day
Dia do evangélico
Alusivo ao Dia Internacional da Mulher
Aniversário do estado
Dia da Amazônia
São João
São Pedro
Emancipação política
Morte de Zumbi dos Palmares
Elevação do Amazonas à categoria de província
Dia da Consciência Negra
Dia de São José
Criação do Território Federal
Independência da Bahia
Data magna do estado
Fundação de Brasília
Dia do Evangélico
Dia de Nossa Senhora da Penha
Fundação da Cidade de Goiás
Lançamento da pedra fundamental de Goiânia
Adesão do Maranhão à independência do Brasil
Criação do estado
Adesão do Grão-Pará à independência do Brasil
Homenagem à memória do ex-presidente João Pessoa
Nossa Senhora das Neves
Revolução Pernambucana de 1817
Dia do Piauí
Emancipação política do estado do Paraná
Carnaval
Dia de São Jorge
Mártires de Cunhaú e Uruaçu
Proclamação da República Rio-Grandense
Dia de Santa Catarina
Dia de Santa Catarina de Alexandria
Emancipação política de Sergipe
Revolução Constitucionalista
Autonomia do Estado
Nossa Senhora da Natividade
Majority Rule Day
Randol Fawkes Labour Day
National Heroes' Day
National Heroes' Day (substitute day)
Majority Rule Day (substitute day)
New Year's Holiday
Sir Seretse Khama Day
President’s Day
President’s Day Holiday
Botswana Day
Family Day
Commemoration Day
October Revolution Day
George Price Day
National Heroes and Benefactor Day
St. George's Caye Day
Indigenous People’s Resistance Day
Garifuna Settlement Day
Canada Day
Victoria Day
Thanksgiving
British Columbia Day
Louis Riel Day
New Brunswick Day
Heritage Day
National Indigenous Peoples Day
Civic Holiday
Islander Day
Gold Cup Parade Day
National Patriots' Day
Saskatchewan Day
Discovery Day
Hari Maulaud Nabi
Chinese New Year (2nd Day)
Chinese New Year (2nd Day) (substitute day)
Self Determination Day
Hari Raya Puasa
Hari Raya Haji
Hari Raya Haji (substitute day)
Islamic New Year (substitute day)
Hari Maulaud Nabi (substitute day)
Chinese New Year (substitute day)
Hari Raya Puasa (substitute day)
Day of the Martyrs
Anniversary of President Laurent Kabila
Anniversary of Prime Minister Patrice Emery Lumumba
Parents' Day
Day of the Martyrs (substitute day)
Anniversary of Prime Minister Patrice Emery Lumumba (substitute day)
Parents' Day (substitute day)
Anniversary of President Laurent Kabila (substitute day)
Boganda Day
General Prayer Day
Fête de la commémoration de la conférence nationale souveraine
Journée nationale de la République
Bundesfeiertag
Federal Day of Thanksgiving, Repentance and Prayer
Berchtoldstag
Mauritiustag
Fête nationale
Jeûne Genevois
Restoration of the Republic
Näfelser Fahrt
2 Janvier
Jura Plebiscite
Instauration de la République
Saint Joseph
Saint Nicholas of Flüe
Saints Peter and Paul
Giorno festivo federale
Monday after Federal Day of Thanksgiving, Repentance and Prayer
Laylat al-Qadr
National Peace Day
Day after New Year's Day
Ra o te Ui Ariki (House of Ariki)
National Gospel Day
National Gospel Day (substitute day)
Day after New Year's Day (substitute day)
Constitution Day (substitute day)
Navy Day
Our Lady of Mount Carmel
National holiday
Reformation Day
Día adicional
Indigenous People's Day
Battle of Arica
Saint Lawrence
Qingming Festival
Children's Day
Dragon Boat Festival
Mid-Autumn Festival
Maundy Thursday
Sacred Heart
Battle of Boyacá
Independence of Cartagena
Virgin of Chiquinquirá
Gesta Heroica de Juan Santamaría
Guanacaste Day
Our Lady of Los Ángeles
Triumph of the Revolution
Victory of Armed Forces Day
Day before the Commemoration of the Assault of the Moncada garrison
Commemoration of the Assault of the Moncada garrison
Day after the Commemoration of the Assault of the Moncada garrison
Democracy Day
Heroes' Day
Ash Wednesday
Curaçao Day
Territory Day
Clean Monday
Annunciation, Anniversary of 1821 Revolution
Cyprus National Day
Cyprus Independence Day
Saints Cyril and Methodius Day
Jan Hus Day
St. Wenceslas Day (Czech Statehood Day)
Independent Czechoslovak State Day
Struggle for Freedom and Democracy Day
Liberation Day (75th Anniversary)
Liberation Day (80th Anniversary)
75th anniversary of the GDR uprising
Day of Prayer and Repentance
International Children's Day
Prayer Day
Carnival Tuesday
National Day of Community Service
Our Lady of Altagracia
Duarte's Birthday
Restoration Day
Our Lady of las Mercedes
Amazigh New Year
Revolution Day
Carnival
The Battle of Pichincha
Declaration of Independence of Quito
Independence of Guayaquil
Independence of Cuenca
Day of Restoration of Independence
National Police Day
Revolution Day 2011
Sham El Nessim
Sinai Liberation Day
30 June Day
First Martyr
May 20 Revolution
Day of National Unity
Fenkil Day
Orthodox Good Friday
Martyrs' Day
Geez New Year
Meskel
Fiesta Nacional de España
Día de la Constitución Española
Día de Andalucía
All Saints' Day (substitute day)
Día de la Constitución Española (substitute day)
Día de Andalucía (substitute day)
Assumption (substitute day)
Día de Aragón
Día de Aragón (substitute day)
Día de Asturias
Día de las Instituciones de Cantabria
La Bien Aparecida
Nuestra Señora de África
Día de Ceuta
Fiesta de Castilla y León
Día de Castilla-La Mancha
Canary Islands Day
Canary Islands Day (substitute day)
San Juan
Dia de Cataluña
San Esteban
Día de Extremadura
Día de las Letras Gallegas
Día Nacional de Galicia
Día de les Illes Balears
Día de les Illes Balears (substitute day)
Día de la Comunidad de Madrid
Día de la Comunidad de Madrid (substitute day)
Santiago Apóstol
V Centenario Vuelta al Mundo
Día de La Rioja
Victory at Adwa Day
Day of Lament
Derg Downfall Day
Finding of the True Cross
Fiji Day
Diwali
Fiji Day (substitute day)
Great Prayer Day
Women's Day
Early May bank holiday
Spring bank holiday
Early May bank holiday (VE day)
Queen’s Platinum Jubilee
Queen Elizabeth's Funeral Day
King Charles III's Coronation
Homecoming Day
Summer bank holiday
St Patrick’s Day
Battle of the Boyne (Orangemen’s Day)
Battle of the Boyne (Orangemen’s Day) (substitute day)
St Patrick’s Day (substitute day)
January 2nd
St Andrew’s Day
St Andrew’s Day (substitute day)
January 2nd (substitute day)
Bedoba
Orthodox Epiphany
National Unity Day
Saint Andrew the First-Called Day
Saint Mary's Day
Svetitskhovloba
Saint George's Day
Founders Day
Kwame Nkrumah Memorial Day
Kwame Nkrumah Memorial Day (substitute day)
Farmers Day
Founders Day (substitute day)
Commonwealth Day
Workers Memorial Day
Late Summer Bank Holiday
Gibraltar National Day
Gibraltar National Day (substitute day)
Victory in Europe Day (VE Day)
Africa Day
Lailat al-Qadr
Korité
Tabaski
President's Day
Armed Forces Day (substitute day)
President's Day (substitute day)
Immaculate Conception (substitute day)
Ash Sunday
Guam History and Chamorro Heritage Day
Our Lady of Camarin Day
Heroes Day
Pidjiguiti Day
Readjustment Movement Day
Youman Nabi
Arrival Day
CARICOM Day
Eid Ul Adha
Phagwah
Deepavali
The first day of January
Lunar New Year’s Day
The second day of Lunar New Year
The fourth day of Lunar New Year
Ching Ming Festival
The day following Good Friday
Birthday of the Buddha
Tuen Ng Festival
Hong Kong Special Administrative Region Establishment Day
The day following the Chinese Mid-Autumn Festival
Chung Yeung Festival
The first weekday after Christmas Day
The third day of Lunar New Year
The day following Ching Ming Festival
The day following Labour Day
The day following Chung Yeung Festival
The second weekday after Christmas Day
The day following the first day of January
The day following National Day
The day following Hong Kong Special Administrative Region Establishment Day
The day following Birthday of the Buddha
The day following Easter Monday
The second day following the Chinese Mid-Autumn Festival
The day following Tuen Ng Festival
Día de las Américas
Soldier's Day
Armed forces Day
Anti-Fascist Struggle Day
Victory and Homeland Thanksgiving Day and the Day of Croatian defenders
Ancestry Day
Lundi Gras
Mardi Gras
Flag and Universities' Day
Anniversary of the death of Dessalines
Battle of Vertières Day
Saint Stephen's Day
Nuestra Señora de los Reyes
Nuestra Señora de la Peña
Nuestra Señora del Pino
Nuestra Señora de los Dolores
Nuestra Señora de Guadalupe
Nuestra Señora de las Nieves
La Bajada de la Virgen del Socorro
Nyepi
Vesak Day
Pancasila Day
St. Patrick’s Day
First Monday in May
First Monday in June
First Monday in August
Last Monday in October
St. Stephen’s Day
St. Brigid’s Day
Passover (Pesach)
Mimouna, Seventh day of Passover
Independence Day (Yom HaAtzmaut)
Shavuot (Feast of Weeks)
Rosh Hashanah (Yom Teruah)
Rosh Hashanah (Day 2)
Day of Atonement (Yom Kippur)
Feast of Tabernacles (Sukkot)
Simchat Torah/ Shmini Atzeret
Tourist Trophy, Senior Race Day
Tynwald Day
Ambedkar Jayanti
Gandhi Jayanti
Formation Day
State Day
Netaji Subhas Chandra Bose Jayanti
Bihar Day
Guru Gobind Singh Jayanti
Guru Ghasidas Jayanti
Goa Liberation Day
Feast of St. Francis Xavier
Gujarat Day
Sardar Vallabhbhai Patel Jayanti
Himachal Day
Maharana Pratap Jayanti
Maharishi Valmiki Jayanti
Martyrdom Day of Shaheed Udham Singh
Maharaja Agrasen Jayanti
Shaheed Udham Singh Jayanti
Bhanu Jayanti / Martyrs' Day
Basava Jayanti
Hyderabad-Karnataka Liberation Day
Karnataka Formation Day
Kanakadasa Jayanti
Vaisakhi
Kerala Formation Day
Maharashtra Day
YMA Day
Seng Kut Snem
Patriots' Day
Remna Ni
MHIP Day
Indigenous Faith Day
Odisha Day
Shaheed Diwas
De Jure Transfer Day
Rabindra Jayanti
Telangana Formation Day
Swami Vivekananda Jayanti
Bengali New Year
Martyrdom of Imam Reza
Martyrdom of Imam Hassan
Birthday of Muhammad Prophet
Anniversary of Islamic Revolution
Nationalization of the Iranian oil industry
Nowruz
Islamic Republic Day
Sizdah Bedar
Martyrdom of Fatima-Zahara
Birthday of Imam Ali
Mabaas of Muhammad
Imam Khomeini's Demise
Revolt of Khordad 15
Birthday of Imam Mahdi
Martyrdom of Imam Ali
Holyday for Fetr Eeid
Martyrdom of Imam Jafar
Eid al-Ghadeer
Tasoua
Ashoura
Arbaeen-e Hosseini
Demise of Prophet Muhammad and Imam Hassan (Mujtaba)
First Day of Summer
Icelandic National Day
Commerce Day
Liberation from Nazi-Fascism (1945)
National Day of Saint Francis of Assisi
Summer Bank Holiday
Coming of Age Day
Foundation Day
Spring Equinox Day
Showa Day
Greenery Day
Greenery Day (substitute day)
Marine Day
Respect-for-the-Aged Day
Autumnal Equinox Day
Sports Day
Culture Day
Labor Thanksgiving Day
Labor Thanksgiving Day (substitute day)
Emperor's Birthday
Citizens' Holiday
Spring Equinox Day (substitute day)
Mountain Day
Foundation Day (substitute day)
Showa Day (substitute day)
Autumnal Equinox Day (substitute day)
Emperor's Birthday (substitute day)
Coronation Day
Children's Day (substitute day)
Mountain Day (substitute day)
Enthronement Ceremony Day
Culture Day (substitute day)
Madaraka Day
Madaraka Day (substitute day)
Moi Day
Mashujaa Day
Jamhuri Day
Mashujaa Day (substitute day)
Moi Day (substitute day)
Jamhuri Day (substitute day)
Cheikh Al Maarouf Day
Maore Day
Carnival Day
Culturama Day
Korean New Year
Independence Movement Day
Korean Thanksgiving
Korean Thanksgiving (substitute day)
National Foundation Day
Hangul Day
Korean New Year (substitute day)
National Foundation Day (substitute day)
Hangul Day (substitute day)
Buddha's Birthday (substitute day)
Independence Movement Day (substitute day)
General Election Day
Nauryz
Nauryz (substitute day)
People's Unity Day
Defender of the Fatherland Day
Capital City Day
Capital City Day (substitute day)
Eid al-Adha
First President's Day
Victory Day (substitute day)
People's Unity Day (substitute day)
Defender of the Fatherland Day (substitute day)
First President's Day (substitute day)
Second New Year's Day
Feiertagsbrücke
Mariä Geburt
Duruthu Full Moon Poya Day
Tamil Thai Pongal Day
Navam Full Moon Poya Day
Mahasivarathri Day
Madin Full Moon Poya Day
Id-Ul-Fitr (Ramazan Festival Day)
Bak Full Moon Poya Day
Day before Sinhala and Tamil New Year
Sinhala and Tamil New Year
Labour Day and Vesak Full Moon Poya Day
Day following Vesak Full Moon Poya Day
Id-Ul-Alha (Hadji Festival Day)
Adhi Poson Full Moon Poya Day
Poson Full Moon Poya Day
Esala Full Moon Poya Day
Milad-Un-Nabi (Holy Prophet's Birthday)
Nikini Full Moon Poya Day
Binara Full Moon Poya Day
Vap Full Moon Poya Day
Deepavali Festival Day
Il Full Moon Poya Day
Unduvap Full Moon Poya Day
Decoration Day
J. J. Robert's Day
Fast and Prayer Day
National Unification Day
William Tubman's Birthday
Moshoeshoe Day
Workers' Day
Africa Day/ Heroes' Day
King Letsie III's Birthday
Day of Restoration of the State of Lithuania
Day of Restoration of Independence of Lithuania
St. John's Day
Europe Day
Restoration of Independence day
Restoration of Independence day (substitute day)
Midsummer Eve
Midsummer
Bronze medal of the Latvian hockey team at the 2023 World Hockey Championship
Anniversary of the Independence Manifesto
Feast of the Throne
Anniversary of the Recovery Oued Ed-Dahab
Anniversary of the Revolution of the King and the People
Anniversary of the Green March
Saint Devota's Day
H.S.H. the Sovereign Prince's Day
H.S.H. the Sovereign Prince's Day (substitute day)
Saint Devota's Day (substitute day)
National Language Day
Cahul Day
Capital's Day
Pesach
Statehood Day (substitute day)
Yom Kippur
Orthodox Easter Monday
Day of the Republic
Day of the Macedonian Revolutionary Struggle
Saint Clement of Ohrid Day
Saints Cyril and Methodius Day (substitute day)
Day of the Republic (substitute day)
Revolution Day (substitute day)
Day of the Macedonian Revolutionary Struggle (substitute day)
Orthodox Christmas (substitute day)
Saint Clement of Ohrid Day (substitute day)
Jour de l'Afrique
Saint Patrick's Day
Queen's Birthday Celebration
Festival Day
Festival Day (substitute day)
Saint Patrick's Day (substitute day)
Feast of Saint Paul's Shipwreck in Malta
Freedom Day
June 7th
Chinese Spring Festival
Eid-Ul-Fitr
Arrival of Indentured Labourers
Thaipoosam Cavadee
Maha Shivaratree
Ugadi
Ganesh Chaturthi
Divali
John Chilembwe Day
Kamuzu Day
Eid al Fitri
Kamuzu Day (substitute day)
Mother's Day (substitute day)
John Chilembwe Day (substitute day)
Eid al Fitri (substitute day)
Benito Juárez's birthday
Change of Federal Government
Yang di-Pertuan Agong's Birthday
Day of Nuzul Al-Quran
Malaysia Day
Malaysia Day (substitute day)
Sultan of Johor's Birthday
Hari Hol of Sultan Iskandar of Johor
Thaipusam
Sultan of Kedah's Birthday
Sultan of Kelantan's Birthday
Declaration of Malacca City as Historical City
Melaka State Governor's Birthday
Yang di-Pertuan Besar of Negeri Sembilan's Birthday
Hari Hol of Pahang
Sultan of Pahang's Birthday
Declaration of George Town as World Heritage Site
Penang State Governor's Birthday
Sultan of Perak's Birthday
Raja of Perlis's Birthday
Sultan of Selangor's Birthday
Anniversary of Installation of the Sultan of Terengganu
Sultan of Terengganu's Birthday
Tadau Kaamatan
Sabah State Governor's Birthday
Gawai Dayak
Sarawak Independence Day
Sarawak State Governor's Birthday
Federal Territory Day
Heroes’ Day
Women’s Day
Lusaka Peace Agreement
Defense Force’s Day
Peace and Reconciliation Day
Workers Day
Cassinga Day
Human Rights Day
Jour de l'an
New Caledonia Day
Concord Day
Anniversary (Bounty) Day
Norfolk Island Agricultural Show
Worker's Day
M.K.O Abiola Day
Id el Fitr
Id el Kabir
National Youth Day
Worker's Day (substitute day)
Democracy Day (substitute day)
Battle of San Jacinto
Indigenous Resistance Day
King's Day
Waitangi Day
ANZAC Day
ANZAC Day (substitute day)
Waitangi Day (substitute day)
Matariki
Provincial anniversary day
Christchurch Show Day
Presidential Inauguration
Separation Day (from Columbia)
Colón Day
Primer Grito de Independencia
Colón Day (substitute day)
Separation Day (from Columbia) (substitute day)
Primer Grito de Independencia (substitute day)
Martyrs' Day (substitute day)
National Mourning Day (substitute day)
Santa Rosa de Lima
Battle of Angamos
Battle of Junín
Battle of Ayacucho
Peruvian Air Force Day
Battle of Arica and Flag Day
Missionary Day
Internal Autonomy Day
Maori New Year
Day of Valor
Bonifacio Day
Rizal Day
Kashmir Day
Pakistan Day
Youm-e-Takbeer
Ashura
Iqbal Day
Quaid-e-Azam Day
Birthday of Eugenio María de Hostos
Birthday of Luis Muñoz Marín
Birthday of José de Diego
Birthday of Don Luis Muñoz Rivera
Puerto Rico Constitution Day
Birthday of Dr. José Celso Barbosa
Discovery of Puerto Rico
American Citizenship Day
Liberty Day
Portugal Day
Implantação da República
Restauração da Independência
Chaco Armistice
Boqueron Battle Victory Day
Virgin of Caacupe
Recognition of the historic victory of the Paraguayan national football team over Germany
Saint John the Baptist
Day of the Unification of the Romanian Principalities
St Andrew's Day
Spring and Labour Day
Russia Day
Day off (transferred from March 5)
Day off (transferred from May 1)
Day off (transferred from January 1)
Day off (transferred from January 2)
Day off (transferred from June 12)
Day of Remembrance of the Departed (Radonitsa)
Uraza-Bayram
Kurban-Bayram
Republic of Adygea Formation Day
Day of the Formation of the Altai Republic
Republic of Bashkortostan Day
Prokhorovka Field Day - Russia's Third Military Field
Radonitsa - Day of Special Remembrance of the Departed
White Month Festival (Sagaalgan)
Constitution Day of the Chechen Republic
Peace Day in the Chechen Republic
Day of the Reunification of Crimea with Russia
Trinity Sunday
Day of the Chuvash Republic
Day of Special Remembrance of the Departed (Radonitsa)
Constitution Day of the Republic of Dagestan
Day of Unity of the Peoples of Dagestan
Eid al-Fitr (Markhash)
Eid al-Adha (Ghurba)
Unity Day of Remembrance
Day of the Revival of the Balkar People
Day of Remembrance of the Adyghe (Circassian) Victims of the Russian-Caucasian War
Statehood Day of the Kabardino-Balkar Republic
Adyghe (Circassian) Day
Day of the Revival of the Karachay People
Radonitsa - Day of Remembrance of the Departed
Republic of Kalmykia Day
Day of Remembrance of the Victims of the Deportation of the Kalmyk People
Zul
Tsagan Sar
Birthday of Buddha Shakyamuni
Republic of Komi Day
Republic of Karelia Day
25th Anniversary of the Canonization of Righteous Warrior Fyodor Ushakov
First Monday of the Uastyrdzhi (Djeorguiba) Festival
Unified Day of Remembrance of the Departed
Republic of Sakha (Yakutia) Day
Ysyakh National Holiday
Day of Sevastopol's Return to Russia
Sevastopol City Foundation Day
Republic of Tatarstan Day
Constitution Day of the Republic of Tatarstan
Republic of Tuva Day
Shagaa
Constitution Day of the Republic of Tuva
Naadym
Genocide Memorial Day
National Harvest Day
Founding Day
Coptic Christmas
Coptic Easter
National Day (substitute day)
Presidential Election Day
Saint Helena Day
August Bank Holiday
Ratting Day
Anniversary Day
Prešeren Day, the Slovenian Cultural Holiday
Day of Uprising Against Occupation
Day of Remembrance for the Dead
Independence and Unity Day
Day of victory over fascism
Slovak National Uprising anniversary
Day of Our Lady of the Seven Sorrows
Mawlid
Tabaski (substitute day)
Mawlid (substitute day)
Korité (substitute day)
Feast of Saint Agatha
Anniversary of the Arengo
Inauguration Ceremony
Liberation from Fascism
The Feast of San Marino and the Republic
Cerimonia di investitura dei Capitani Reggenti
Commemoration of the deceased
Magal de Touba
Independence of British Somaliland
Restoration of Somaliland Sovereignty
Day of Liberation and Innovation
Day of the Maroons
Holi Phagwa
Peace Agreement Day
SPLA Day
Martyrs Day
Agricultural Reform Day
São Tomé Day
São Tomé Day (substitute day)
Agricultural Reform Day (substitute day)
Celebración del Divino Salvador del Mundo
Fiestas Agostinas
Sint Maarten Day
Birthday of King Mswati III
Birthday of King Mswati III (substitute day)
National Flag Day
Birthday of the late King Sobhuza
Umhlanga Reed Dance
Incwala Festival
National Flag Day (substitute day)
Birthday of the late King Sobhuza (substitute day)
National Heritage Day
National Day of Thanksgiving
Freedom and Democracy Day
Makha Bucha
Chakri Memorial Day
Songkran Festival
Queen Suthida's Birthday
Asalha Puja
Buddhist Lent
The Queen Mother's Birthday
King Bhumibol Adulyadej Memorial Day
King Chulalongkorn Day
King Bhumibol Adulyadej's Birthday
عيد الثورة و الشباب
عيد الإستقلال
عيد الشهداء
عيد الجمهورية
عيد المرأة
عيد الجلاء
Official Birthday of His Majesty King Tupou VI
Birthday of His Royal Highness The Crown Prince Tupotoʻa-ʻUlukalala
Constitutional Day
Anniversary of the Coronation of H.M. King George Tupou I
National Sovereignty and Children's Day
Labour and Solidarity Day
Commemoration of Atatürk, Youth and Sports Day
Democracy and National Unity Day
Spiritual Baptist Liberation Day
Spiritual Baptist Liberation Day (substitute day)
Indian Arrival Day
Indian Arrival Day (substitute day)
Emancipation Day (substitute day)
Founding of the Republic of China
Chinese New Year's Eve
The second day of the Chinese New Year
The third day of the Chinese New Year
The forth day of the Chinese New Year
Chinese New Year Holiday
Peace Memorial Day
Tomb Sweeping Day
National Day / Double Tenth Day
Tomb Sweeping Day (substitute day)
Mid-Autumn Festival (substitute day)
Peace Memorial Day (substitute day)
Founding of the Republic of China (substitute day)
National Day / Double Tenth Day (substitute day)
Dragon Boat Festival (substitute day)
Zanzibar Revolution Day
Maulid Day
Karume Day
Union Day
Saba Saba Day
Nane Nane Day
Nyerere Day
New Year
Orthodox Easter (substitute day)
Pentecost (substitute day)
Defenders of Ukraine Day
New Year (substitute day)
Defenders of Ukraine Day (substitute day)
Archbishop Janan Luwum Day
Martyr's Day
Seward's Day
Alaska Day
Indigenous Peoples' Day
Robert E. Lee/Martin Luther King Birthday
George Washington/Thomas Jefferson Birthday
Confederate Memorial Day
Jefferson Davis' birthday
Dr. Martin Luther King Jr./Robert E. Lee's Birthdays
George Washington's Birthday/Daisy Gatson Bates Day
Dr. Martin Luther King Jr./ Civil Rights Day
Lincoln/Washington Presidents' Day
Presidents' Day
César Chávez Day
Day after Thanksgiving Day
César Chávez Day (substitute day)
Washington-Lincoln Day
Frances Xavier Cabrini Day
Lincoln's Birthday
Day After Thanksgiving
Susan B. Anthony Day
Commemoration of America's 250th Birthday
Robert E. Lee's Birthday
Washington's Birthday (substitute day)
State Holiday
Prince Jonah Kuhio Kalanianaole Day
Kamehameha Day
Prince Jonah Kuhio Kalanianaole Day (substitute day)
Kamehameha Day (substitute day)
Martin Luther King, Jr./ Idaho Human Rights Day
Casimir Pulaski Day
Malcolm X Day
Primary Election Day
Evacuation Day
Bunker Hill Day
Service Reduction Day
Native American Heritage Day
Washington's Birthday/President's Day
Washington's and Lincoln's Birthday
Truman Day
Martin Luther King's and Robert E. Lee's Birthdays
Lincoln's and Washington's Birthday
Day after Thanksgiving
Christmas Eve (substitute day)
Arbor Day
Martin Luther King, Jr./ Civil Rights Day
Presidents Day
Nevada Day
Native American Day
Day after Christmas
Washington and Lincoln Day
Pioneer Day
Lee–Jackson Day
George Washington Day
Town Meeting Day
Bennington Battle Day
West Virginia Day
Lincoln's Day
Day of Memory and Honour
Eid al-Fitr
Teachers and Mentors Day
Eid al-Adha (substitute day)
Nowruz (substitute day)
Day of Memory and Honour (substitute day)
Teachers and Mentors Day (substitute day)
Eid al-Fitr (substitute day)
Solemnity of Mary, Mother of God
Anniversary of the foundation of Vatican City
Anniversary of the election of Pope Francis
In Albis Tuesday
Saint George - Name day of the Holy Father
Saint Joseph the Worker
Summer holiday
St. John
Saint Robert Bellarmine - Name day of the Holy Father
Anniversary of the election of Pope Leo XIV
National Hero′s Day
National Hero′s Day (substitute day)
Declaration of Independence
Battle of Carabobo
Birthday of Simón Bolívar
Day of Indigenous Resistance
Natalicio de José Antonio Anzoátegui
Día de la Virgen del Socorro
Día de La Divina Pastora
Natalicio de Jacinto Lara
Día de Maturin
Natalicio de Rafael Urdaneta
Día de la Virgen de la Chinita
The Anniversary of the Birth of Hamilton Lavity Stoutt
Sovereign’s Birthday
Virgin Islands Day
Emancipation Monday
Emancipation Tuesday
Emancipation Wednesday
St. Ursula’s Day
Heroes’ and Forefathers Day
Commemoration of the Great March of 1949
Three Kings Day
Transfer Day
Hurricane Supplication Day
Virgin Islands–Puerto Rico Friendship Day
Vietnamese New Year Holidays
Vietnamese New Year
Hung Kings Commemorations
Day of liberating the South for national reunification
Mémoire du père de l'indépendance Rév. Dr. W.H. Lini
Fête des chefs coutumiers
Journée Mondiale des Enfants
Jour de l'Unité
Fête de Famille
Saint Pierre Chanel Day
Saints Peter and Paul Day
National Women's Day
Day of Reconciliation
Day of Goodwill
Rugby World Cup Win Public Holiday
Voting Day
African Freedom Day
African Freedom Day (substitute day)
Farmers' Day
National Day of Prayers
National Day of Prayers (substitute day)
Kenneth Kaunda Day
Defence Forces Day`;

/** When: 'MMDD' with the runs of years it holds for, or a day in each year. One pattern a line. */
export const PATTERNS = `0101
0106
0Z-B3M7RJANF.QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0314
1J-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
1M-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0501
29-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0815
0908
1101
1208
1225
1226
0220 0909
2k-.........210............................................
2l-.........210............................................
2m-.........210............................................
0624 0909
3Q-.........200............................................
3R-.........200............................................
3S-.........200............................................
3T-.........20.............................................
02=005X5L5B504q4e4U4J483w3m3b3R3G352u2j2X2N2D221r1g1V1K190y0o0d0R0G055e5S5H574w4k4Z4P4F433s3h3W3L3B302q2e2T2I281w1m
5k-0...............................6.......................
00=2B201p1e1U1J170w0m0c0Q0F045c5Q5G554v4j4Y4N4D413r3g3V3J392y2o2d2S2H261u1k1a1P1E130s0h0V0L0B005W5M5B514p4f4U4J473x
5i-............4................................0..........
00=2i2X2M2B211q1e1T1J180x0m0c0R0F045c5S5G554u4j4Y4O4D423r3g3V3L392z2o2d2S2H261w1l1a1P1E120s0i0X0M0B005X5M5C514q4e4T
5i-...............5................................0.......
01=3A302o2e2T2J271w1l1b1P1F140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
02=3A302o2e2T2J271w1l1b1P1F140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
03=3A302o2e2T2J271w1l1b1P1F140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
5k-..................0...............................5.....
5l-..................0...............................5.....
5m-..................0...............................5.....
04=4D423r3g3W3M3A2z2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
05=4D423r3g3W3M3A2z2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
06=4D423r3g3W3M3A2z2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
1226 0O0O
1227 0O0O
1228 0O0O
03=4Z4O4C423r3h3V3L3A2z2n2d2T2I261v1l1a1P1E140t0h0W0M0B005Y5N5C504q4f4V4J483x3n3b3R3G362u2j2Y2O2C221s1h1V1K190z0o0d
1224 0Q0Q
1202
0801
0802
4u-11000200012101002100031001021100020001210100210003100102
1209
1227 010106070C0C0H0I0N0O0T0T0Y0Z0e0e0j0k0p0q
0102 020208080J0J0P0P0U0U0a0a0l0l0r0r
1227 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0302
0530
2Y-06432165431065321754320654210643216543106532175432065421
3Q-65321754320654210643216543106532175432065421064321654310
3Q-21654310653217543206542106432165431065321754320654210643
3Q-54210643216543106532175432065421064321654310653217543206
1219
0102
0322
1J-0....1....10....1....20....10....1....10....1....20....1
1L-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
1W-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
1X-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
1019
4i-....1....20....10....1....10....1....20....10....1....10
1128
1129
5N-0....1....10....1....20....10....1....10....1....20....1
1B-1....20....10....1....10....1....20....10....1....10....
5M-1....20....10....1....10....1....20....10....1....10....
0104 010106070C0D0I0I0N0O0T0T0Y0Z0e0f0k0k0p0q
1x-.1....10....1....20....10....1....10....1....20....10...
5n-.1....10....1....20....10....1....10....1....20....10...
0103 020207080D0D0I0J0O0P0U0U0Z0a0f0f0k0l0q0r
5W-...10....1....10....1....20....10....1....10....1....20.
0103
0104
0105
0128
0308
0424
0509
0528
0705
0921
1231
0204
0a-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0404
0917
1102
1111
0Z-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0324
1S-12111011121112111211121112111211121112111211121112111211
1J=001k......01103C120A............................................................................................
2j=2l2o......0M1n2V0003............................................................................................
4a-.....vfw10..............................................
0525
0620
0709
3e-21652310632217522206532106222165231063221752220653210622
4Y-21652310632217522206532106222165231063221752220653210622
5B-9B210622216523106322175222065321062221652310632217522206
2f-.6222165231063221752220653210622216523106322175222065321
0518 0707
1220 0707
0E-43106532105432065421064321654310653210543206542106432165
0j-10543206542106432165431065321054320654210643216543106532
0417
2K-06432165431065321754320654210643216543106532175432065421
0704
3v-65321754320654210643216543106532175432065421064321654310
4W-43106532175432065421064321654310653217543206542106432165
5F-43106532175432065421064321654310653217543206542106432165
2x-0....12....02....3....02....0....12....02....3....02....
0418 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
5l-.3....02....0....12....02....3....02....0....12....02...
01=....00......5r..00......5r........5s..00......5r..00........00......5r..00......5r........5s..00......5r..00....
2i-......02....0....12....02....3....02....0....12....02...
0619 060t
1y-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
2J-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
1026
01-..0....10....1....10....10....0....10....1....10....10..
0P-00002100001000021000020000210000210000100002100002000021
1K-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0425
1228 000005060B0C0H0H0M0N0S0S0X0Y0d0e0j0j0o0p
0922 0707
14-17543206542106432165431065321754320654210643216543106532
2M-54210643216543106532175432065421064321654310653217543206
2Y-06432165................................................
4P-43106532175432065421064321654310653217543206542106432165
1r-1....20....10....1....10....1....20....10....1....10....
0427 0505
2Y-........431065321754320654210643216543106532175432065421
1r-1....2.....10....1....10....1....20....10....1....10....
1q-01000110010011000200010101000100011001001100020001010100
1w-32065421064321654310653217543206542106432165431065321754
1224
5m-03000122010021000320010221000300012201002100032001022100
5n-21000320010001000100010001000100010001000100010001000100
1L-........F7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
1228 0B0C0H0H0M0N0S0S0X0Y0d0e0j0j0o0p
4P-4310653.................................................
4P-.......2175432065421064321654310653217543206542106432165
1L-.........7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
00-00200002200002000022000022000020000220000200002200002200
5n-21000320010221000300012201002100032001022100030001220100
4I-17543206542106432165431065321754320654210643216543106532
4u-21654310653217543206542106432165431065321754320654210643
0x-17543206542106432165431065321754320654210643216543106532
2R-06432165431065321754320654210643216543106532175432065421
4I-4310653.................................................
1L-.......NF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
4I-.......2105432065421064321654310653217543206542106432165
0125
0318
0427
1w-02000101010001000110010011000200010101000100011001001100
1D-..02....0....12....02....3....02....0....12....02....3..
2k-06432165431065321754320654210643216543106532175432065421
1206
15-0....1....10....1....20....10....1....10....1....20....1
0320
0615
2g-....1....20....10....1....10....1....20....10....1....10
0626
0H=..3r3h..3L3C..2o..2S2I..1w1n..1P....0t..0X....00..5O..51....4U....3z..3c....35....2a..2C....1g....1B..0n....0H..
0I=..............2o..............1P..............00............4U....3z........35........2C....1g........0n....0H..
1018
4h-0....1....10....1....20....10....1....10....1....20....1
1109
53-....1....20....10....1....10....1....20....10....1....10
1112
1117
25-1....20....10....1....10....1....20....10....1....10....
03=3B..2o2f..2J....1m..1P1G..0t....0N..00..5N..504r..4V....3y....3S..36....2Z....23..1h....1A....0e..0I..5e....58..
0x=..........................00........4q..4U..............................1g....1A........0H............4l........
02-.10...100...10....00...100...10...100...10....00...100..
0104 07070D0D0I0I0O0O0Z0Z0f0f0k0k0q0q
2O-.20....10....1....10....1....20....10....1....10....1...
2r-.1....10....1....20....10....1....10....1....20....10...
00-..10....10....0....10....1....10....10....0....10....1..
0107
0114
0502
0828
07=4D423r3g3W3M3A2z2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
1229 0O0O
0503 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
0103 020208080J0J0P0P0U0U0a0a0l0l0r0r
0503 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0103 07070D0D0I0I0O0O0Z0Z0f0f0k0k0q0q
0301
1125
0109
1121
0121
0428
28-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
1130
0221
0317
0326
0414
1u-KNB0K9KKKLKKKLKKKLKKKLKKKLKKKLKKKLKKKLKKKLKKKLKKKLKKKLKK
3b-CE2LC0CCCDCCCDCCCDCCCDCCCDCCCDCCCDCCCDCCCDCCCDCCCDCCCDCC
4O-8C0J8Q88898889888988898889888988898889888988898889888988
01=4k4Z4N4D423s3g3W3L3A2y2o2e2T2H261w1l1a1P1F140s0h0X0M0B005Y5N5B514q4g4U4J483y3m3c3R3H352u2j2Z2N2D231s1g1V1K1A0z0o
1223 0R0R
1216
0721
0805
1211
0303
1U-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
0506
0524
0906
0922
03=4D423r3g3W3M3A2z2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
1225 0O0O
1217
0205
0406
0701
1013
1021
0724 0000
0110
0508
0714
1009
2K-43106532175432065421064321654310653217543206542106432165
2f-06432165431065321754320654210643216543106532175432065421
3M-21654310653217543206542106432165431065321754320654210643
3N-21654310653217543206542106432165431065321754320654210643
0K-TI7QF4MB1K8RG5ND2LATI7PE3MB1K9RG5OC2LBTI7PE3MC0J8RF5OD2L
0223
0331
05=2t2i2X2M2C211p1e1U1J180x0n0c0Q0F055d5R5G554u4j4Z4O4D423r3g3W3K3A2z2o2d2S2H271w1l1a1P1D130t0i0X0M0B005X5N5C514p4e
5n-................5................................0......
0715
0122
0621
0806
0622 000005050B0B0M0M0S0S0X0X0d0d0o0o
0502 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
1226 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
0123 020208080J0J0P0P0U0U0a0a0l0l0r0r
0807 020208080D0D0J0J0U0U0a0a0f0f0l0l
1118
1119 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
0914
0915 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
0526 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
0716
0717 020208080D0D0J0J0U0U0a0a0f0f0l0l
0924
0925 020208080D0D0J0J0U0U0a0a0f0f0l0l
0210
0211 04040F0F0L0L0Q0Q0W0W0h0h0n0n0s0s
1110
1111 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0415
0416 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
1215
0430
5O-32065421064321654310653217543206542106432165431065321754
1116
0421
0907
4P-.2.6.4.1.6.3.1.5.3.0.5.2.7.4.2.6.4.1.6.3.1.5.3.0.5.2.7.4
4n-.6.3.1.5.3.0.5.2.7.4.2.6.4.1.6.3.1.5.3.0.5.2.7.4.2.6.4.1
1012
1115
1120 090t
0112
0905
0624
0629
0916
1120
1120 0008
0319
0913
0702
0325
1T-.....JANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0726
1024
0728
1011
0x-06432165431065321754320654210643216543106532175432065421
0423
1003
0618
1005
0920
3a-54210643216543106532175432065421064321654310653217543206
5I-43106532175432065421064321654310653217543206542106432165
0708
1120 0808
2R-43106532175432065421064321654310653217543206542106432165
0710
4b-....1....20....10....1....10....1....20....10....1....10
0A-10....0....10....1....10....10....0....10....1....10....
35-.1....10....1....20....10....1....10....1....20....10...
39-54210643216543106532175432065421064321654310653217543206
3A-54210643216543106532175432065421064321654310653217543206
0930
02=..1w002u......1v00........4P2u......1v002u......1v00......1w002u......1v00........4P2u......1v002u......1v00....
2x=..2s1T1S......2r1T..........1S......2r1T1S......2r00......2s1T1S......2r1T..........1S......2r1T1S......2r00....
1001 0P0P0r0r
1f-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
0703
1107
0E-00100000100000000001000001000010000010000000000100000100
12-32065421064321654310653217543206542106432165431065321754
3Q-01000110010011000200010101000100011001001100020001010100
44-01100100110002000101010001000110010011000200010101000100
4F-01000100011001001100020001010100010001100100110002000101
4X-32065421064321654310653217543206542106432165431065321754
5C-01100100110002000101010001000110010011000200010101000100
1227 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
2D-06432165431065321754320654210643216543106532175432065421
0c-1054A97DCB987DBA98DCBA87DCA987CBA97DCB987DBA98DCBA87DCA9
0j-...43206542106432165431065321054320654210643216543106532
3e-65321754320654210643216543106532175432065421064321654310
3e-21654310653217543206542106432165431065321754320654210643
0621 020t
0126
0L-TI7QF4MB1K8RG5ND2LATI7PE3MB1K9RG5OC2LBTI7PE3MC0J8RF5OD2L
0N-..7Q.4M..K..G.............B..9R.5O..L.........0......D..
0n=..3K....2o........1v....1P..............00............4U..............35........................................
0F=..4D..............2o....2I........1P....0t........00..5N........4U..............35..............................
0r=..4j..............3K..............1v....1P........0W....00......50..............3b........2i....2C..............
0N-..6..3..0J..F..C...S..O..L...8..4..1K..H..D......Q......
02=....2o....2J........1P..............00......50....4V..............36..............1h..............0I............
0116
0117
0517
0630
0105 00000B0B0H0H0M0M0S0S0d0d0j0j0o0o
0518 000005050B0B0M0M0S0S0X0X0d0d0o0o
0115 0101
0118 010106060C0C0N0N0T0T0Y0Y0e0e0p0p
0701 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0802 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0118 07070D0D0I0I0O0O0Z0Z0f0f0k0k0q0q
0329
0813
1201
0610
49-54210643216543106532175432065421064321654310653217543206
1226 010103040607090A0C0C0E0I0K0L0N0R0T0T0V0W0Y0Z0b0c0e0e0g0k0m0n0p0t
1226 00000206080H0J0N0P0S0U0Y0a0j0l0p0r0t
3z-54210643216543106532175432065421064321654310653217543206
1T-06432165431065321754320654210643216543106532175432065421
0623
0925
1226 0000020608090B0F0H0H0J0K0M0N0P0Q0S0S0U0Y0a0b0d0h0j0j0l0m0o0p0r0s
4A-54210643216543106532175432065421064321654310653217543206
03=352u2j2Y2O2D211q1g1V1K190z0o0c0R0H065d5S5H564v4l4a4P4E433s3i3W3M3B302p2e2T2J281x1m1b1P1F150u0j0Y0N0C005Z5O5D514q
5m-.................6................................0.....
0807
2v-21654310653217543206542106432165431065321754320654210643
0804
4p-....1....20....10....1....10....1....20....10....1....10
5o-11...210...11....20...110...11...210...11....20...110...
02-.10...110...11....10...110...10...110...11....10...110..
3U-...10....1....10....1....20....10....1....10....1....20.
0521
2q-32063421043321633310643217333206342104332163331064321733
4B-12101201121102011111021011111210120112110201111102101111
0918 030306060C0C0E0E0H0H0K0K0N0N0P0P0V0V0Y0Y0e0e0g0g0j0j0m0m0p0p0r0r
0919
4X-32063421043321633310643217333206342104332163331064321733
4p-45064544054441644540654447444506454405444164454065444744
4A-....4..0.5.....4..........4.....4....5.....4..........4.
2k-......11110111011101110111011101110011001100110011001100
0607
0810 0000
0211
0520
0102 0606
0103 0606
0J-TI7QF4MB1K8RG5ND2LATI7PE3MB1K9RG5OC2LBTI7PE3MC0J8RF5OD2L
0214 0606
0215 0606
0216 0606
0217 0606
1U-22122202221222122212221222112211221122112211221122112211
0404 0606
0405 0606
0502 0606
0503 0606
0504 0606
0505 0606
0504
0601
2M-OE3MBUG7QF4ND2K9SH5OE4MB0J7QF5NC2K8RH6NE3MATI8QF5OC1K9RH
0613 0606
0614 0606
42-J8QG5OB2LASH7QE4NCTJ8RG5ND2K9SH7QF3MB0I8RH5OC2K9SI7PF4LB
0920 0606
0921 0606
1001
1002
1004 0606
1005 0606
1006 0606
1007 0606
05-65321054320654210643216543106532105432065421064321654310
1F-43106532175432065421064321654310653217543206542106432165
1I-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
22-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
2N-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
2U-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
2t-06432165431065321754320654210643216543106532175432065421
0720
4a-06432165431065321754320654210643216543106532175432065421
4u-17543206542106432165431065321754320654210643216543106532
54-54210643216543106532175432065421064321654310653217543206
33-...........432065421064321654310653217543206542106432165
0411
0725
0915
4X-04333133343034333433340334330433313334303433343334033433
0727
1010
0113
0120
0b-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0912
1I-17543206542106432165431065321754320654210643216543106532
1006
0l-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
0401
2J-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
1028
0706
0928
1031 0202
1031
0308 040t
0508 0505
0508 0A0A
0617 0D0D
1031 020t
0308 080t
59-21654310653217543206542106432165431065321754320654210643
0920 040t
0627
1o-80J4OG7KC...............................................
4w-01001100020001010100010001100100110002000101010001000110
4x-01011100020001110100110002100101110002000111010011000210
03-10522206522106222165221065221052220652210622216522106522
0N-21652210652210522206522106222165221065221052220652210622
0227
1u-54210623216523106332175232065421062321652310633217523206
0816
4z-31065420064321654300653207543106542006432165430065320754
0810
0910
1103
0224
0820
0723
0510
0609
0617
0119
0901
45-02000200020002000200020002000200020002000200020002000200
4L-02000200020002000200020002000200020002000200020002000200
0228
1102 000005050B0B0M0M0S0S0X0X0d0d0o0o
1207 000005050B0B0M0M0S0S0X0X0d0d0o0o
0x-.0....0.....0..........0.....0....0.....0..........0....
0816 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0424 020208080D0D0J0J0U0U0a0a0f0f0l0l
0909 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0628
0916 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0806 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
0902
0903 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
0531 050t
0531 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0911
0302 000005050B0B0M0M0S0S0X0X0d0d0o0o
1x-01000110010011000200010101000100011001001100020001010100
0906 0707
05-01000100010001000100010001000100010001000100010001000100
0328
4t-06432165431065321754320654210643216543106532175432065421
4h-MB0J8RG5OE2.............................................
4q-....0K..G...............................................
5m-02000101010001000110010011000200010101000100011001001100
5n-02000111010011000210010111000200011101001100021001011100
1011 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
1l-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0605
0527
0522
1220
0817
1w-32065.21064321654310653217543206542106432165431065321754
2K-06432168431065321754320654210643216543106532175432065421
0603 0707
0919 0707
0508 0808
3o-65321754320654210643216543106532175432065421064321654310
0712
37-0....1....10....1....20....10....1....10....1....20....1
1E-...10....1....10....1....20....10....1....10....1....20.
5O-....1....20....10....1....10....1....20....10....1....10
02-.1....10....10....0....10....1....10....10....0....10...
02-..0....10....1....10....10....0....10....1....10....10..
0207
3X-21654310653217543206542106432165431065321754320654210643
3Y-21654310653217543206542106432165431065321754320654210643
1025
0409
1V-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
0512
0526
1014
1123
0306
4G-....1....20....10....1....10....1....20....10....1....10
0H=..3q....3K....2o..2R....1v....1P........0W....00......50....4U....3z..3b....35........2C....1g........0n....0H..
13-.1....10....1....20....10....1....10....1....20....10...
02=....2o....2J........1P....0u........00..5O..50....4V..............36....2a....24..1h....1B........0I..5f........
0107 040t
1s-02111211121112111211121112111211121112111211121112111211
1w-02000121010021000310010211000200012101002100031001021100
2d-21654310653217543206542106432165431065321754320654210643
3y-.20....10....1....10....1....20....10....1....10....1...
0218
05=2z2o2d2S2I271v1k1a1P1E130t0i0W0L0B005X5M5B504p4f4U4J483x3m3c3Q3G352u2j2Y2N2D221r1g1V1J190z0o0d0S0H065d5T5I574v4k
5o-.................0...............................5......
0722
0403
0803
0804 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
1013 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
0606 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
1209 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0k-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
2K-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
2t-03111132121032111421120322110311113212103211142112032211
1020
3F-01001100020001010100010001100100110002000101010001000110
5V-01001100020001010100010001100100110002000101010001000110
1114
07=5e5T5G564v4l4Z4P4E433r3h3W3M3B302p2e2S2I281x1m1b1Q1F140t0j0Y0M0B005Z5N5C524r4f4U4K4A3y3n3c3R3G362v2l2Z2O2D231r1h
1229 0W0W
0505
2v-54210643216543106532175432065421064321654310653217543206
04=4E423r3g3W3M3A2z2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
0y-3MA0J9RG5O..............................................
0313 0202
4g-O.0K9SH6PE..............................................
4q-....0...G...............................................
0101 00010307090I0K0O0Q0T0V0Z0b0k0m0q0s0t
0K-TI7QF4MB.K8RG5N.2LA.I7.E3.B1K9RG5OC.LBT.7P.3MC0J8.F5OD2L
0L-TI.QF.MB1.8R.5ND2LATI7PE3MB1K.RG.OC2.BTI7PE3MC0J8RF5OD2L
0N-..7Q.4M.1K..G..D...T..P..MB..9R.5O.2L..I..E...0..R...D..
1V-.10111.1110.11011.0111011100.10011.0110011001.00110.1100
1M-B3M7RJ.NF7Q.3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0501 00000206080H0J0N0P0S0U0Y0a0j0l0p0r0t
1v-PF3M.1J.QG5.D3.9S.6PF4MB0J7QG6O.2L.SH7.F4NB0J8QG5OC1KA.H
2M-OE3MBUI7QF4ND.K9SH5O.4MB0J7.F5NC2K8RH6NE.MATI8Q.5OC1K9.H
0701 0002040D0F0J0L0O0Q0U0W0f0h0l0n0q0s0t
45-H6OE3MB.J8QF5O.2LARH6.E3.B0I7QF.OD.K9.G6PF3M.0I7.G5ND2J9
1001 00010307090C0E0I0K0T0V0Z0b0e0g0k0m0t
4R-I.PE4.B1K9Q.5OD2LA.H6PE4N.0J.RF5.E2L9SH6PF3MB0I8RG5O.2K.
1225 00000206080H0J0N0P0S0U0Y0a0j0l0p0r0t
5n-01000110010011000200010101000100011001001100020001010100
0N-SH6.E3.A0J7QF4MC1K9SH6OD2L.0J8.F4.B1KASH6OD2LB.I7QE4N.1K
1W-1.....0....1.....1..........1.....0..........1.....0....
4Z-.0...G.....8......K......5..1...H...................6..2
1002 020208080D0D0J0J0U0U0a0a0f0f0l0l
0702 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
1u-....E..A...Q..M..J.............F..B...R...............0.
1X-......0....1............................................
44-.......2......E......R..N......7..3..0......C...S.......
2P-.............0......C......O............1......D......P.
0622
0625 0004
1008 0004
0530 050t
1118 050t
0518
1017
0315
1023
1J-..M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0918
02=005X5L5B504q4e4U4J483x3m3b3R3G352u2j2X2N2D221r1g1V1K190y0o0d0R0G055e5S5H574w4k4Z4P4F433s3h3W3L3B302q2e2T2I281w1m
0z-I7PE4NB0J9QG5...........................................
21-RH5ND2KA0I6PE...........................................
4n-17543206542106432165431065321754320654210643216543106532
0V-........542106402165401065021054020654210640216540106502
1N-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
1T-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
1g-8SH4OF0KBUG7RI4NE1JAUH6QD4M9TJ5PG2LC3I8SJ6OF2LBVI8RE5OA1
2B-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
40-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
41-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
49-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
4E-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
4L-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
0z-E...b0K.................................................
0917 0404
2Y-43106532175432065421064321654310653217543206542106432165
0220
0123
1218
1203
1007
0731
0713
1108
0323
0516
0602
07=5S5H554u4k4Z4O4D423r3g3V3L3B2z2o2d2S2H271w1m1a1P1E140s0i0X0N0B005Y5N5C514q4f4T4J493y3m3b3R3G352u2k2Z2N2C221r1g1W
1228 0V0V
03=5d5S5G564v4l4Z4P4E433r3h3W3M3B302p2e2S2I281x1m1b1Q1F140t0j0Y0M0B005Z5N5C524r4f4U4K4A3y3n3c3R3G362v2l2Z2O2D231r1h
1225 0W0W
02=055c5Q5G554v4j4Z4O4D413r3g3W3L3A2z2o2c2S2I271w1l1a1P1E130t0i0W0L0A005X5M5C514p4e4U4K483x3m3b3Q3G352v2j2Y2N2D211r
5l-4................................0......................
0e-11011101110111001100110011001100110011001100110001000100
1F-11011101110111001100110011001100110011001100110001000100
1G-11111111111111011101110111011101110111011101110011001100
1H-11111111111111011101110111011101110111011101110011001100
1I-11111111111111011101110111011101110111011101110011001100
1J-11111111111111011101110111011101110111011101110011001100
1R-11111111111111011101110111011101110111011101110011001100
1S-11111111111111011101110111011101110111011101110011001100
00=1J190y0n0c0R0F055d5T5H564v4k4Z4P4E433r3g3W3L3A2z2p2e2S2H271x1l1a1P1F130t0i0Y0M0B005Y5M5C514q4f4U4K493y3n3c3R3G35
5i-.......6................................0...............
01=1w1l1a1P1F140s0h0X0N0B005X5N5B514q4g4U4J483y3m3c3R3G342u2j2Z2O2D221r1f1V1L1A0z0o0d0S0G065e5T5H574w4m4a4Q4F443s3i
5j-...........0...............................7............
2T-11111111111111011101110111011101110111011101110011001100
2U-11111111111111011101110111011101110111011101110011001100
06=2M2C201q1f1U1I180x0n0c0R0G055c5R5H564u4j4Y4O4D423s3h3V3K3A2z2o2d2T2I261v1l1b1P1E130t0h0W0M0C005X5N5C514q4g4V4J48
5o-.............5................................0.........
03=2z2o2d2S2I271v1k1a1P1E130t0i0W0L0B005X5M5B504p4f4U4J483x3m3c3Q3G352u2j2Y2N2D221r1g1V1J190z0o0d0S0H065d5T5I574v4k
5m-.................0...............................5......
00=3Z3P3D332s2i2W2L2A201o1e1T1I160w0l0b0P0F045b5P5F554u4i4X4M4C413q3g3V3J382y2n2c2S2H261u1j1Z1P1D120s0h0V0K0A005W5L
5i-....................4................................0..
02=4N4C413q3g3W3K392y2n2c2S2H271v1k1Z1P1D130s0h0V0L0A005X5M5B504p4e4U4K483x3m3b3Q3F352u2i2X2N2C211r1g1V1J180y0n0c0R
1222 0P0P
00=4k4Z4N4D423s3g3W3L3A2y2o2e2T2H261w1l1a1P1F140s0h0X0M0B005Y5N5B514q4g4U4J483y3m3c3R3H352u2j2Z2N2D231s1g1V1K1A0z0o
1222 0R0R
08=5H564u4j4Z4O4D423r3g3V3K3A302o2d2S2H261w1l1b1P1E130t0h0X0M0C005X5N5C514q4f4U4I483y3n3b3Q3G352u2j2Z2O2C211r1g1V1L
1229 0U0U
05=5S5H554u4k4Z4O4D423r3g3V3L3B2z2o2d2S2H271w1m1a1P1E140s0i0X0N0B005Y5N5C514q4f4T4J493y3m3b3R3G352u2k2Z2N2C221r1g1W
1226 0V0V
1j-54210643216543106532175432065421064321654310653217543206
1004 0B0t
2I-21000310010211000200012101002100031001021100020001210100
4d-43106532175432065421064321654310653217543206542106432165
07-43106532105432065421064321654310653210543206542106432165
1G-11011101110011001100110011001100110011001100010001000100
0429
0503
0506 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
39-54210973216543106532175432065421064321654310653217543206
49-65321754320654210643216543106532175432065421064321654310
4G-11111111111111111111111111111101110111011101110111011101
3H=1J1I1G1F1L02001H1G1M1K1J1I1H1F1L1K1J1H1G1F1L1J1I1H1G1L1K1J1I1G1F1L1K1I1H1G1M1K1J1I1H1F1L1K1J1H1G1F1L1J1I1H1G1L1K
1124 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
0r=4t4u4t4t..000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
0506 000005050B0B0M0M0S0S0X0X0d0d0o0o
1v=2L......00............2L....................2L..........2L....................2L................................
0502 0404
1H-.1..........1.....0..........1.....0....1.....0.....0...
3X-.4333303343334333433343334333433343334333433343334333433
0212 030309090E0E0K0K0V0V0b0b0g0g0m0m
0430 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
4H-...1.....1....1.....1..........1.....1..........1.....0.
0s=......4t..00........00..........00....................00..........00........00..........00....................00
0501 0404
0506 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
3Y-....3.0..4.....3..........3.....3....4.....3..........3.
1022 0404
1104 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0602 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
1212
1021 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
1213 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
3Q-32065421064321654310653217543206542106432165431065321754
4D-01000110010011000200010101000100011001001100020001010100
0917 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
0L-SH6PE3LA0J7QG5MC1K9SH6OD2LA0J8QF4NB1KASH6OD2LB0I7QE4NC1J
0M-SH6PE3LA0J7QG5MC1K9SH6OD2LA0J8QF4NB1KASH6OD2LB0I7QE4NC1J
0N-SH6PE3LA0J7QG5MC1K9SH6OD2LA0J8QF4NB1KASH6OD2LB0I7QE4NC1J
1s-SI6PF4MBUJ8RG6NCVK9SI7PE3MATJ9RG5OCVKASI7QE3MBTJ8RF4ND0K
0606
41-J8QG5OD2LASH7QE4NCTJ8RG5OE2K9SH7QF3MB0I8RH5ND2K9SI6PE4KB
42-J8QG5OD2LASH7QE4NCTJ8RG5OE2K9SH7QF3MB0I8RH5ND2K9SI6PE4KB
43-J8QG5OD2LASH7QE4NCTJ8RG5OE2K9SH7QF3MB0I8RH5ND2K9SI6PE4KB
46-H.OE...0..Q..OC..A..6P.3M..I..F5P.1.....................
4T-.....................3..0...............................
0N-.H6..3..0J..G..C..9S.6O.2L...8..4..1....................
21-...10....10...10....1....20..1.10....1....10....1....20.
3f-......0....10....1....10....1....20....10....1....10....
4S-......0....102...1...3101...1...320....10....1....10....
4Y-......10....1....20....10....1....10....1....20....10...
1u-........U.7Q..M..J...7..3...J8.F..BV..R.........8..4..0K
0y-..........10....1....20....10....1....10....1....20....1
0717 0B0t
3C-............1....20....10....1....10....1....20....10...
5n-............1....20....10....1....10....1....20....10...
0L-43106532105432065421064321654310653210543206542106432165
2A-32065421064321654310653217543206542106432165431065321754
2a-.491064A9865............................................
1f-..e...0.................................................
0321
1J-0...210..3100..211...200..210...210..3100..211...200..21
1K-0....1....10....1....20....10....1....10....1....20....1
0507
31-....1....20....10....1....10....1....20....10....1....10
1B=2i2j2i2i2i2j2i2i2i2j2i000001000000010000000100000001000000010000000100000001000000010000000100000001000000010000
1C=2i........2j........2j00........01........0200........0100........01........0100........01........0200........01
1201 0006
1217 0006
23-.20....10....1....10....1....20....10....1....10....1...
5f-.200....0....10....00....1....00....0....10....00....1..
1219 0202
5P-...10...................................................
1025 070t
4o-..........10....1....20....10....1....10....1....20....1
0222
34-06432165431065321754320654210643216543106532175432065421
35-06432165431065321754320654210643216543106532175432065421
36-06432165431065321754320654210643216543106532175432065421
37-06432165431065321754320654210643216543106532175432065421
1213
1z-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
2K-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
0115
0201
0215
0413
0729
0826
0827
0926
1124
1223
14-32065421064321654310653217543206542106432165431065321754
1Z-21654310653217543206542106432165431065321754320654210643
0514
0824
4u-43106532175432065421064321654310653217543206542106432165
0311
0717
1004
0216
1102 050t
0509 040t
20-....1....20....10....1....10....1....20....10....1....10
5C-..10....1....20....10....1....10....1....20....10....1..
0529 0808
0217
0111
0730
0814
0821
1106
0127
1119
1120 020208080D0D0J0J0U0U0a0a0f0f0l0l
0128 04040F0F0L0L0Q0Q0W0W0h0h0n0n0s0s
0108
1e-7RB3NFRJBVF7RC3N8SJ4OG0KCWG8SK4OG1KCWH8SD5O9TL5PH9LD5P9T
0831
1O-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
1X-4O.0KCOG8S.4O.0K.PG.LD..9T.5PH.LD.H9T.5P.2L.QI.ME6IA2M.Q
1Z-4O.0KCOG8S.4O.0K.PG.LD..9T.5PH.LD.H9T.5P.2L.QI.ME6IA2M.Q
0715 0404090A0F0G0L0L0Q0R0W0W0b0c0h0i0n0n0s0t
4A-8SF4OE1KASH6QG4MC1I8SH4OD3K9TH6PF3LB1J7RH6ND2K9TI6PE4MA0
0503 010106070C0C0H0I0N0O0T0T0Y0Z0e0e0j0k0p0q
0523 010207080D0D0I0J0O0O0T0U0Z0a0f0f0k0l0q0q
0525 000005050B0B0M0M0S0S0X0X0d0d0o0o
0803 000005050B0B0M0M0S0S0X0X0d0d0o0o
1012 000005050B0B0M0M0S0S0X0X0d0d0o0o
1024 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
0108 030309090E0E0K0K0V0V0b0b0g0g0m0m
2Z-65321754320654210643216543106532175432065421064321654310
3Q-21000310010211000200012101002100031001021100020001210100
0102 020308090E0E0J0K0P0P0U0V0a0b0g0g0l0m0r0r
0312
01=3A302o2e2T2J271w1l1b1Q1G140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
0F-.....NC2K9QG4NC1KASH6PE3MBTI7QF4NC0J....................
0i-.....7PF4NC1LB0J7QE3MC0J8RF4NE2LA0I7....................
1D-.....9RG5OD2LASH6QE4NC0J8SG5OE2LAUI7....................
3m-.....0I8QG5OD2K9SI6PF4LBUK8QG5ND3L9S....................
4d-.....VK9TI5OE3LBUJ7QF5ND3MASH7OE3MB0....................
10-...10....1....10....1....20....10....1....10....1....20.
1015
2A-.20....10....1....10....1....20....10....1....10....1...
4e-.20....10....1....10....1....20....10....1....10....1...
0F-..0....10....1....10....10....0....10....1....10....10..
0V-10543206542106432165431065321054320654210643216543106532
1B-17543206542106432165431065321754320654210643216543106532
58-17543206542106432165431065321754320654210643216543106532
1201 030309090F0F0L0L0R0R0X0X0d0d0j0j0p0p
02=005X5L5B504q4e4V4J483w3m3b3R3G352u2j2X2N2D221r1g1V1K190y0o0d0R0G055e5S5H574w4k4Z4P4F433s3h3W3L3B302q2e2T2I281w1m
1z-TJ6PF4MB0J8R............................................
0516 0707
05=2t2i2X2M2C211p1f1U1J180y0n0c0Q0F055d5R5G554u4j4Z4O4D423r3g3W3K3A2z2o2d2S2H271w1l1a1P1D130t0i0X0M0B005X5N5C514p4e
01=3A302o2e2T2J271x1l1b1P1G140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
02=3A302o2e2T2J271x1l1b1P1G140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
0901 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
04=4D423r3g3W3M3A302o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
03=4Z4O4C423r3h3V3L3A2z2n2e2T2I261v1l1a1P1E140t0h0W0M0B005Y5N5C504q4f4V4J483x3n3b3R3G362u2j2Y2O2C221s1h1V1K190z0o0d
4g-.C0J9SH6PE2LATI7........................................
4q-....0...G..C............................................
0M-..7..4..0K..G..C...S..O..L...9..5..1L..H..D......Q......
06=554u4i4X4N4C413q3f3U3J382y2o2c2R2G251u1k1Z1P1D120r0h0V0L0A005W5L5B504p4e4T4I463w3m3b3P3E342t2i2X2N2C201p1f1U1J19
1226 0T0T
0H-.6ND3LA0I7OE............................................
2f-65321754320654210643216543106532175432065421064321654310
05=4D423r3g3W3M3A..2o2d2S2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
0707
32-32065421064321654310653217543206542106432165431065321754
4u-54210643216543106532175432065421064321654310653217543206
0304
0426
0531
4P-21654310653217543206542106432165431065321754320654210643
4W-21654310653217543206542106432165431065321754320654210643
4q-....0...F..B............................................
0203
0407
0625
01=4S1x00..0X4T..1w001Z414S..2q..0X41..1w00..0X4S..1w000X414S1x00..0X4T..1w001Z414S..2q..0X41..1w00..0X4S..1w000X41
1Z=..2m1H..00....2l1H............00....2l1H..2U....2l..00....2m1H..00....2l1H............00....2l1H..2U....2l..00..
01=..1x003p....1H1w00..1z..1H5Y3p..1z1I1w003p20..1H1w00..1z..1x003p....1H1w00..1z..1H5Y3p..1z1I1w003p20..1H1w00..1z
2L=....3D......3T..3D..00..3T......003U..3D..01..3T..1W..00....3D......3T..3D..00..3T......003U..3D..01..3T..1W..00
1210
2Y-01002100031001021100020001210100210003100102110002000121
2a-54210643................................................
5H-17543206542106432165431065321754320654210643216543106532
2b-........175432065421064321654310653217543206542106432165
2O-010EEFEEEFEEEFEEEFEEEFEEEFEEEFEEEFEEEFEEEFEEEFEEEFEEEFEE
0612 0002
1101 050t
0614 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0719
1r-12111211120112110211111112101211121112011211021111111210
0206
2R-06432165................................................
4k-43106532175432065421064321654310653217543206542106432165
0b-.1....10....10....0....10....1....10....10....0....10...
2k-.......4O90K5PG1LD4H9TK5PHTLD5H9TE5PA2..................
0926 0707
2R-........431065321754320654210643216543106532175432065421
0P-06432165431065321054320654210643216543106532105432065421
54-21654310653217543206542106432165431065321754320654210643
5K-32065421064321654310653217543206542106432165431065321754
4h-43106532175432065421064321654310653217543206542106432165
4r-43106532175432065421064321654310653217543206542106432165
0I-06432165431065321054320654210643216543106532105432065421
0S-43106532105432065421064321654310653210543206542106432165
1G-32065421064321654310D5321754320D542106432165431065321754
1N-B3M7RJANF7QB3N7RJ4NF0KBVG8RC4OF0KCOG8SC4O9SK5PG1LD4H9TK5
5L-21654310653217543206542106432165431065321754320654210643
0701 040409090E0E0J0J0O0O0T0T0Y0Y0d0d0i0i0n0n0s0s
1105
1106 020208080D0D0J0J0U0U0a0a0f0f0l0l
1129 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0110 07070D0D0I0I0O0O0Z0Z0f0f0k0k0q0q
1220 070t
1221 0B0B0M0M0S0S0X0X0d0d0o0o
0830
1008
0806 070t
1209 070t
0723 080t
0607 090t
0305
0629 000A
1120 0B0t
0612
1230
1224 0A0t
0416
0302 020t
0v-23022322232223222322232223222322232223222322232223222322
0515
2c-01000400010001000100010001000100010001000100010001000100
3d-12011211121112111211121112111211121112111211121112111211
4N-01300100010001000100010001000100010001000100010001000100
0630 0B0B
0124
00-00100000100000000001000001000010000010000000000100000100
01-00100001100001000011000011000010000110000100001100001100
0j-10000000000100000100001000001000000000010000010000100000
0k-10000100001100001100001000011000010000110000110000100001
1x-02000111010011000210010111000200011101001100021001011100
54-01010100010001100100110002000101010001000110010011000200
0309 000005050B0B0M0M0S0S0X0X0d0d0o0o
1104
0307 0707
0502 0707
0503 0707
0510 0707
0613 0707
0421 0B0B
0218 0B0B
1228
5b-.........C0.............................................
0531 0B0B
0822
0608
0805 0B0B
1123 0B0B
0614
0e-.........0J8............................................
21-.........102............................................
3C-.........206............................................
01=3A2z2o2d2T2I261v1l1a1P1E140t0h0W0M0B005X5M5B504q4f4U4J483x3n3b3R3G352u2j2Y2O2D221r1g1U1K1A0z0o0d0S0H055e5T5I564v
02=3A2z2o2d2T2I261v1l1a1P1E140t0h0W0M0B005X5M5B504q4f4U4J483x3n3b3R3G352u2j2Y2O2D221r1g1U1K1A0z0o0d0S0H055e5T5I564v
03=3A2z2o2d2T2I261v1l1a1P1E140t0h0W0M0B005X5M5B504q4f4U4J483x3n3b3R3G352u2j2Y2O2D221r1g1U1K1A0z0o0d0S0H055e5T5I564v
04=3A2z2o2d2T2I261v1l1a1P1E140t0h0W0M0B005X5M5B504q4f4U4J483x3n3b3R3G352u2j2Y2O2D221r1g1U1K1A0z0o0d0S0H055e5T5I564v
5j-..................0...............................6.....
5k-..................0...............................6.....
5l-..................0...............................6.....
5m-..................0...............................6.....
0923
0222 070t
04=3A302o2e2T2J271w1l1b1P1F140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
5n-..................0...............................5.....
23-OE2LB0I7PF4N............................................
2B-....4..0...G............................................
01=3A302o2e2T2J271x1m1b1Q1G140t0h0X0M0C005Y5N5C504q4g4V4J483x3n3c3R3H362u2j2Z2O2D231s1h1V1K1A100o0d0T0I065e5U5J574w
0809
04=4D423r3g3W3M3A302p2d2T2I271x1l1a1P1F130t0i0X0L0B005Y5N5C514q4f4U4K4A3y3n3c3R3G352v2k2Y2N2D221r1h1W1L190y0o0d0S0H
4g-NC0J9SH6QE2LATI7........................................
4q-....0......C............................................
0810 000005050B0B0M0M0S0S0X0X0d0d0o0o
0901 0808
1g-54210643216543106532175432065421064321654310653217543206
5o-1....20....10....1....10....1....20....10....1....10....
5o-.1....10....1....20....10....1....10....1....20....10...
1w-F0PW....................................................
0102 020t
0208
0508 000A
0829
0901 0008
0915 000A
1117 0009
0428 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
0219 030309090E0E0K0K0V0V0b0b0g0g0m0m
0903
02=....2o....2J........1P..............00......50....4V..............36..............1h..............0I5n..........
1223 0I0I
0n=..3K....2o........1v....1P..............00......50....4U..............35........................................
06=5H564u4j4Z4O4D423r3g3V3K3A302o2d2S2H261w1l1b1P1E130t0h0X0M0C005X5N5C514q4f4U4I483y3n3b3Q3G352u2j2Z2O2C211r1g1V1L
1227 0U0U
0519
0225
4g-OD1K9SH6PE2LA0I7........................................
0y-4MA0J8QG5OC1KAQH........................................
35-2....3....02....0....12....02....3....02....0....12....0
3z-2....3....02....0....12....02....3....02....0....12....0
1221
5h-....0....12....02....3....02....0....12....02....3....02
1v-.3....02....0....12....02....3....02....0....12....02...
4N-..02....0....12....02....3....02....0....12....02....3..
0W-...02....0....02....02....2....02....0....02....02....2.
1u-12311210321114111203121102111131121032111411120312110211
0419
1l-0....1....10....1....20....10....1....10....1....20....1
41-0....1....10....1....20....10....1....10....1....20....1
1229
3H-..10....1....20....10....1....10....1....20....10....1..
5F-54210643216543106532175432065421064321654310653217543206
0811
0812 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
1202 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
03=005X5L5B504q4e4U4J483w3m3b3R3G352u2j2X2N2D221r1g1V1K190y0o0d0R0G055e5S5H574w4k4Z4P4F433s3h3W3L3B302q2e2T2I281w1m
5l-0...............................6.......................
0c-OE3LB0I8QG5N............................................
0603
2z-PF3MB0J8QF5O............................................
30-PF3MB0J8QF5O............................................
0812
1205
2T-54210643211543101532125432015421064321154310153212543201
0604 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
4v-06432165431065321754320654210643216543106532175432065421
5Q-43101532125432015421064321154310153212543201542106432115
1204 03030E0E0K0K0P0P0V0V0g0g0m0m0r0r
1029
0330
0331 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
0619
4g-OC1K9SH6PE2LA0I7........................................
0620 010107070I0I0O0O0T0T0Z0Z0k0k0q0q
0M-TI7QF4MB1K8RG5ND2LATI7PE3MB1K9RG5OC2LBTI7PE3MC0J8RF5OD2L
0N-TI7QF4MB1K8RG5ND2LATI7PE3MB1K8RG5OC2LBTI7PE3MC0J8RF5OD2L
0O-TI7QF4MB1K8RG5ND2LATI7PE3MB1K9RG5OC2LBTI7PE3MC0J8RF5OD2L
1V-11011101110111011101110111001100110011001100110011001100
2M-OE3MBUI7QF4ND2K9SH5OE4MB0J7QF5NC2K8RH6NE3MATI8QF5OC1K9RH
42-J8QG5OD2LASH7QE4NCTJ8RG5ND2K9SH7QF3MB0I8RH5OC2K9SI7PF4LB
4B-B................4..0......C.............9.....1...H..D.
0405 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
0808
0107 0007
0502 0002
2t-0....1....10....1....20....10....1....10....1....20....1
39-DEDDDEDD010001000100010001000100010001000100010001000100
3A-...ED...1....20....10....1....10....1....20....10....1..
3o-....1....20....10....1....10....1....20....10....1....10
1y-11....10....1....20....10....1....10....1....20....10...
4P-DEDDDEDD010001000100010001000100010001000100010001000100
07-..10....................................................
4Q-..ED....0....1....10....1....20....10....1....10....1...
1225 020t
5n-......10....1....20....10....1....10....1....20....10...
1L-54210643216543106532175432065421064321654310653217543206
4Z-10......................................................
4W-..106532175432065421064321654310653217543206542106432165
1n-54210643216543106532175432065421064321654310653217543206
5G-43106532175432065421064321654310653217543206542106432165
0401 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
4P-.....532175432065421064321654310653217543206542106432165
0212
4W-4310....................................................
4W-....6532175432065421064321654310653217543206542106432165
4v-.7.4.2.6.4.1.6.3.1.5.3.0.5.2.7.4.2.6.4.1.6.3.1.5.3.0.5.2
0216 0B0B
0427 0000
1127 0000
1226 0A0A0G0G0L0L0R0R0c0c0i0i0n0n0t0t
1p-.2065421064321654310653217543206542106432165431065321754
5G-.3106532175432065421064321654310653217543206542106432165
0611
1L-.12....02....3....02....0....12....02....3....02....0...
2a-.12....02....3....02....0....12....02....3....02....0...
4X-320.....................................................
4W-...06532175432065421064321654310653217543206542106432165
1x-32065421064321654310653217543206542106432165431065321754
4v-17543206542106432165431065321754320654210643216543106532
0522 0000
1p-32065421064321654310653217543206542106432165431065321754
5j-.20...110...11...210...11....20...110...11...210...11...
1p-06432165431065321754320654210643216543106532175432065421
4n-54210643216543106532175432065421064321654310653217543206
0724
0B-431065..................................................
4v-.....2.6.4.1.6.3.1.5.3.0.5.2.7.4.2.6.4.1.6.3.1.5.3.0.5.2
0x-21654310653217543206542106432165431065321754320654210643
42-06432165431065321754320654210643216543106532175432065421
0718
0825
1I-1....20....10....1....10....1....20....10....1....10....
4Q-.20....10....1....10....1....20....10....1....10....1...
3w-...10....1....10....1....20....10....1....10....1....20.
0313 000A
0423 000A
1227
0917 0A0t
0508 0B0t
2w-54210643216543106532175432065421064321654310653217543206
1027
1028 040409090F0F0Q0Q0W0W0b0b0h0h0s0s
0315 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
1113
1207
2X-65A20643286543876532875439765428764328654387653287543976
2t-03132162131062321721320624210313216213106232172132062421
3R-21654310653217543206542106432165431065321754320654210643
3S-21654310653217543206542106432165431065321754320654210643
4h-031325.2131032321421320324210313213213103232142132032421
1018 0606
1108 0606
3G-54210643216543106532175432065421064321654310653217543206
0J-TI7QF4MB1K8RG5NC2LATI7PE3MB1K9RG5OC2LBSI7PE3MC0J8RF5OD2L
0K-TI7QF4MB1K8RG5NC2LATI7PE3MB1K9RG5OC2LBSI7PE3MC0J8RF5OD2L
0L-TI7QF4MB1K8RG5NC2LATI7PE3MB1K9RG5OC2LBSI7PE3MC0J8RF5OD2L
0M-TI7QF4MB1K8RG5NC2LATI7PE3MB1K9RG5OC2LBSI7PE3MC0J8RF5OD2L
0N-TI7QF4MB1K8RG5NC2LATI7PE3MB1K9RG5OC2LBSI7PE3MC0J8RF5OD2L
1R-SH6PE3LATJ7QG5NC1K9SH7OD3LATJ8QF4NB0KASH6PD2LB0J8RF4NC1K
01=3Y1x005d2g3Z1H1w002h1s3Y1H4J5d2g1s1I1w005d1t3Y1H1w002g1s3Y1x005d2g3Z1H1w002h1s3Y1H4J5d2g1s1I1w005d1t3Y1H1w002g1s
4J=....00......1V..00......1V........1W..00......1V..1M........00......1V..00......1V........1W..00......1V..1M....
0616
1215 0808
0529 0909
0309
1019 000005050B0B0M0M0S0S0X0X0d0d0o0o
0313 020208080D0D0J0J0U0U0a0a0f0f0l0l
1025 06060C0C0H0H0N0N0Y0Y0e0e0j0j0p0p
1t-.......0020001010100010001100100110002000101010001000110
0418
3X-32065421064321654310653217543206542106432165431065321754
1222`;

/** Code, pattern and name of each holiday; for a subdivision what it adds to its country, then what it drops. */
export const REGIONS = `AD 00000101020203030404050506060707080809090A0A0B0B0C0C0D0D0E0E
AD-03 0F0F0G0F0H0F0I0F
AD-07 0J0G0K0G0L0G0M0G
AE 00000N0H0O0H0P0I0Q0I0R0J0S0J0T0K0U0K0V0K0W0K0X0K0Y0K0Z0L0a0L0b0L0c0L0d0L0e0L0f0M0g0M0h0N
AG 000004040505060607070i0O0j0P0k0Q0l0R0C0C0D0D0m0S0n0T0o0U
AG-10
AI 00000p0V0404050506060q0W07070r0X0s030t0Y0u0Z0v0a0C0C0D0D0m0S0o0U
AL 00000w0b030c0x0d0y0e0z0f050f100g110g06060T0K0W0K0Z0L0c0L120h130i140Q150j160k0B0l0C0C170m180n190o1A0p1B0S1C0T1D0q
AM 00000w001E0r1F0r1G0r010C1H0s1I0t1J0u06061K0v1L0w1M031N0Q1O0x
AO 00001P0j1Q0E1I0y1R0z040406061S101T111U0Q0C0C
AR 00001V021Q0E1W121X13040406061Y141Z141a141b151c161d0Q1e171f181g190B1A0C0C1h1B1i1C1j1D
AS 00001k1E1l1F1m1G1n1H1o0Q1p061q1I1U1J1r1K0C0C1s0n1t1L1u0S1v0T1w1M1x1N
AT 000001010505061O1y1P07071z1Q0808201R0A0A0B0B0C0C0D0D
AT-1
AT-2
AT-3
AT-4
AT-5
AT-6
AT-7
AT-8
AT-9
AU 00002100221S0404231T0z1U0505241V0C0C0D0D250U0m0S261W
AU-ACT 271X281Y291Z2A062B1a2C1b2D1c
AU-NSW 291Z2A062E1a2D1c
AU-NT 2F1V2G1d291Z0t1e2H1f2I0C2J0D1O0x2K1U2D1c2L0U 0z1U241V0C0C0D0D250U0m0S
AU-QLD 2F1V2G062M1Z2H1f2N1c 241V
AU-SA 271g291Z2A062H1f2I0C2J1h2L1h1O0x2D1c2O1U 0z1U0C0C0D0D250U0m0S
AU-TAS 2P00271i291Z2Q0D2D1c 00002100231T0z1U0D0D250U
AU-VIC 2706291Z2R1j2S1k2D1c
AU-WA 2T062U1l2V1Z2B1a2W1U2X1c 231T0z1U
AW 00002Y1m1V022Z1n040405052a1o2b061y1P0C0C0D0D2c1p
AX 000001010404050506061y1P2d1q2e0Q0C0C0D0D
AZ 00000w001I0t2f1r2g1s1K1t1L0w2h1u2i1v2j1w0T0K0U0K0W0K0X0K0Z0L0a0L0c0L0d0L2k1x2l1x2m0Q2n0n2o1y2p1z2q032r201O212s222t232u232v0T2w0T2x242y252z26
BA 00000w27010130280N0H0O0H31290z1U100g05050606322A1z1Q0T0K0U0K0V0K0W0K0X0K0Y0K080833080Z0L0a0L0b0L340L0c0L0d0L0e0L350L0f0M0g0M0A0A1T110C0C0D0D360p370T382B392C
BA-BIH 3A0Q3B2D
BA-BRC 1I2E
BA-SRP 3C0w1K2F3D2G
BB 00003E2H040405053F2I2b1d3G2J07070i2K0t2L3H0Q0C0C0D0D0m2M
BD 0N0H0O0H3I2N3J2O3K0Q3L2P061d3M2Q0T0K0U0K0V0K0W0K0X0K0Y0K082R3N2S0Z0L0a0L0b0L0c0L0d0L0e0L3O2T3P2U3Q2U3R2F0C0C
BE 0000050506061y1P07073S1R08080A0A1U2V0C0C
BE-BRU
BE-DE
BE-VLG
BE-WAL
BF 00001E2W0N0H0O0H1I0t0z1U050506061y1P3G2J0T0K0W0K3T0Q08080Z0L0c0L0A0A3U2X0C0C
BG 00003V0j3W04101U110506063X2Y3Y2Z3Z2a3a0Q2H1f0C0C
BH 00000N0H0O0H06060T0K0W0K3b2b3c2b0Z0L0a0L0b0L0c0L0d0L0e0L0f0M0g0M3P2U3Q2U3R0N3d2c
BI 00003e2d3f2e06061y1P3g0Q0T0K0W0K08080Z0L0c0L3h2f3i2g0A0A0C0C3j2M
BJ 00003k2h0N0H0O0H050506061y1P07070T0K0W0K0i0Q08080Z0L0c0L0A0A0C0C
BL 0000050506063l2F1y1P07073m2i08083n2j0A0A1U2V0C0C
BM 000004043o2k3p2I3q2K3r2l1p061U2m0C0C0D0D
BN 00000N0H0O0H3s2n3t0N3u2o0P0I0Q0I0R0J0S0J3v2p3w2p3x2q0T0K0U0K0V0K0W0K0X0K0Y0K0Z0L0c0L0f0M0g0M0C0C
BO 00003y2r1V021Q0E040406061z1Q3z2s400Q1T110C0C412t422u432v0n2w442x452y
BO-B 462z4730
BO-C 48314932
BO-H 1b334A34
BO-L 4B354C36
BO-N 4D374E38
BO-O 4F394G3A
BO-P 4H3B4I3C
BO-S 4D3D4E3E
BO-T 4J3F4K3G
BQ 0000040405052a1o2b061y1P4L3H0C0C0D0D
BQ-BO 1V3I4M3J3Z3K
BQ-SA 0t3I4N3L
BQ-SE 0i2K4O3M
BR 000004044P3N06064Q0Q4R3O4S3O4T3P1T114U0w0C0C4V3Q
BR-AC 4W3R1I3S2h3T4X3U
BR-AL 4Y3V4Z3W4a3X4b3Y 4V3Q
BR-AM 4X3Z4c3a 4V3Q
BR-AP 4d3b4e3c
BR-BA 4f3d
BR-CE 4g3e
BR-DF 4P3f3H3g 4P3N
BR-ES 4h3h
BR-GO 4i3i4j3j
BR-MA 4k3k
BR-MG 4P3e 4P3N
BR-MS 4l3l
BR-MT 4c3a 4V3Q
BR-PA 083m
BR-PB 4i3n3T3o
BR-PE 4m3p
BR-PI 123q
BR-PR 0v3r
BR-RJ 1Q3s4n3t4c3a 4V3Q
BR-RN 4o3u
BR-RO 1F3l4p3R
BR-RR 4q3l
BR-RS 4r3v
BR-SC 4s3w4t3x
BR-SE 4u3y
BR-SP 1d3z4v3a 4V3Q
BR-TO 2Z4009414q3l
BS 00003k42040405054w4307074x0Q0t2K4T444y450C0C0D0D4z46500n
BW 00000w470404231T050506061y1P3g485149524A534B0C0C0D4C542M552M562M
BY 0000300C0C0C1I0t574D06061K2F580Q594E
BZ 00005A4F5B4G0404231T05052b065C2K5D4H5E0Q5F4I5G4J0C0C0D0D5H0S0o0U
CA 000004043g4K1p060C0C
CA-AB 1l4C5I4L1q4M1U2m
CA-BC 5J4C5I4L0t4N1q4M1U2m
CA-MB 1l4O5I4L1q4M
CA-NB 0t4P1U2m5K4C
CA-NL 3g1H1U2V 3g4K
CA-NS 1l4Q1U2m
CA-NT 05055I4L3z4R0t4S1q4M1U2m0D0D
CA-NU 5I4L0t4S1q4M1U2m
CA-ON 1l4C05055I4L1q4M0D0D
CA-PE 1l4T5L4U1U2m
CA-QC 5I4V4Y1R1q4M
CA-SK 1l4C5I4L0t4W1q4M1U2m
CA-YT 05055I4L5M4X1q4M1U2m5N4R
CC 00000N4Y0O4Y5O1S3s2n5P4Z5Q4a2g063f4b0505241V0T4c0W4c0Z4d0c4d0f0M0g0M0C0C0D0D5R4e5S4f5T4g5H0S5U4h5V4i0o0U
CD 00001F4j5W4k5X4l06065Y0j5Z0Q0i4m0C0C5a4n5b0k5c2M5d4o420p430S0n0T5e0n5f4p5g4q
CF 00005h4r050506061y1P07075Z4s0T0K0W0K5i0Q08080Z0L0c0L0A0A5j0w0C0C
CG 0000050506061y1P3G2J07075k4t08080A0A144u0C0C
CH 000004040z1U05051y1P3G2J07070i4v5l4w0C0C0D0D
CH-AG 0w4x06061z1Q08080A0A0B0B
CH-AI 1z1Q08083a4y0A0A5m0D 0D0D
CH-AR 5n0D 0D0D
CH-BE 0w4x
CH-BL 0606
CH-BS 0606
CH-FR 1z1Q0i4z08080A0A0B0B 050507070i4v0D0D
CH-GE 0i4z5o501O51 0i4v5l4w0D0D
CH-GL 5p520A0A2H1f1O0x 5l4w
CH-GR  0404
CH-JU 0w5306061z1Q5q540i4z08080A0A 0i4v0D0D
CH-LU 1z1Q08080A0A0B0B 05050707
CH-NE 3A5506061z1Q0i4z430D0n53 07070i4v0D0D
CH-NW 4d561z1Q08080A0A0B0B 050507070D0D
CH-OW 1z1Q08085r570A0A0B0B 050507070D0D
CH-SG 0A0A
CH-SH 0606
CH-SO 4d5606061z1Q08080A0A 050507070D0D
CH-SZ 01014d561z1Q08080A0A0B0B
CH-TG 0w4x0606
CH-TI 01014d5606061z1Q4Z580i5908080A0A0B0B 04040i4v
CH-UR 01014d561z1Q08080A0A0B0B5s0D 0D0D
CH-VD 0w530i4z5t5A 0i4v0D0D
CH-VS 4d5606061z1Q0i4z08080A0A0B0B2H1f 040405050i4v0D0D
CH-ZG 1z1Q08080A0A0B0B 050507070D0D
CH-ZH 0606
CI 00000N0H0O0H050506061y1P07075u5B5v5B0T0K0W0K5w0Q08080Z0L0c0L0A0A4U5C0C0C
CK 00000w5D04040505241V2U1Z5x5E5y03205F5z5G0C0C0D0D600U615H1B0S210T625I
CK-Aitutaki
CK-Atiu
CK-Mangaia
CK-Manihiki
CK-Mitiaro
CK-Palmerston
CK-Penrhyn
CK-Pukapuka
CK-Rakahanga
CK-Rarotonga
CL 000004040z1U0606635J64584B5K0808655L665L670s681I695M0A0A0B0B0C0C0n5N6A1R6B5O
CL-AP 6C5P
CL-BI
CL-NU
CL-TA 6D5Q
CM 00006E0l04042b066F0N1y1P0T0K0W0K08080Z0L0c0L0C0C
CN 00006G006H006I1s3s1s5P1s6J1s6K1s6L1s6M1s1I0t6N5R6O5R6P5R06066Q066R066S066T066U0l6V5S6W5T6X5T6Y5T0i0s6Z5U6a5U6b5U6c0N6d0N4o0N6e0N6f0N6g0N6h0N
CO 00006i016j566k5V04040z1U06066l1P6m1Q6n5W6o586p0Q5w5X5M086q1I6r0A6s5Y0B0B0C0C6t5Z
CR 00006u5a6k5V040406066v5b0j5c080u6w0Q6x1I0C0C
CU 005d0w5e040406066v5f4i5g6y5h6z0Q0C0C
CV 0000705i715j1Q0E725k040406066V5S1M0Q0808730N0A0A0C0C
CV-S
CW 00001V3I040405052a1o2b061y1P4f1y6z5l0C0C0D0D1O0x
CX 00005O1S3s2n5P2n74060404241V0T0K0W0K0Z0L0c0L755m0C0C0D0D
CY 00000101765n4g5o775p3W04101U11050606782J08086c5q791R0C0C0D0D
CZ 00000404050506063l0j1M5r7A5s7B5t795u2r5v2H1f0C0C0D0D
DE 00000404050506061y1P07074o1R0C0C0D0D7C5M
DE-BB 0z1U3G2J7D5M 7C5M
DE-BE 7E0t7F5w7G5x7H5y
DE-BW 01011z1Q0A0A
DE-BY 01011z1Q0A0A
DE-HB 7I5M 7C5M
DE-HE 1z1Q
DE-HH 7I5M 7C5M
DE-MV 7D5M7J0t 7C5M
DE-NI 7I5M 7C5M
DE-NW 1z1Q0A0A
DE-RP 1z1Q0A0A
DE-SH 7I5M 7C5M
DE-SL 1z1Q08080A0A
DE-SN 7D5M7K5z 7C5M
DE-ST 01017D5M 7C5M
DE-TH 7D5M7L60 7C5M
DJ 00000N0H0O0H06060P0I0Q0I7M0Q0T0K0W0K3b2b3c2b0Z0L0c0L0f0M0g0M0C0C
DK 00006k5V04040z1U05057N611y1P3G2J07070C0C0D0D
DM 00001V3I1Q6204040505060607070t2K7O0Q7P630C0C0D0D5H0S0n0T0o0U
DO 00007Q013E647R657S0Q04047T061z1Q7U664D677V030C0C
DZ 00004W680N0H0O0H06061M0Q0T0K0W0K0Z0L0c0L0f0M0g0M0A693P2U3Q2U
EC 00001V6A1Q0E6k5V040406063Y6B7W6C7X6D1T117Y6E0C0C
EC-P
EE 00007Z0Q04040z1U06063G2J5q2F4Y1q7a6F2H1f0C0C0D0D
EG 300C0N0H0O0H2Y6G2Y6H116I246J06065Z6K7b690T0K0U0K0V0K0W0K0X0K0Y0K0Z0L0a0L0b0L340L0c0L0d0L0e0L350L752o0f0M0g0M
EH 0N0H0O0H7S0Q1I6L7c6M7d4j7e6N0T0K0U0K0W0K0X0K0Z0L0a0L0c0L0d0L0f0M0g0M
ER 000030280N0H0O0H7f014F6O1I0t3W6P100g06063Y0Q1c6Q0T0K0W0K7g697h6R7i6S0Z0L0c0L0C0C
ES 000001010404060608084T6T0A0A2e6U0B0B0C0C430S
ES-AN 7j6V6k5V7k6W7l6X7m6Y420p7n6Z
ES-AR 6k5V4n6a7k6W7l6X420p7o6b7n6Z
ES-AS 6k5V096c7p6c7k6W7l6X420p7n6Z
ES-CB 6k5V7q6d6w6e7r6e7l6X
ES-CE 6k5V3T6f7s6f7t6g7u6g3b2b3c2b
ES-CL 6k5V4n6h7o6h7k6W7l6X420p7n6Z
ES-CM 6k5V1z1Q7k6W7v6i
ES-CN 6k5V0q6j7k6W7w6k7n6Z
ES-CT 05054Y6l7x6m0D6n1A0p
ES-EX 6k5V096o7p6o7k6W7l6X420p
ES-GA 4d566k5V5Y6p6v6q
ES-IB 3A6r6k5V05057y6s
ES-MC 4d566k5V7l6X420p
ES-MD 6k5V7z6t7k6W7l6X386u
ES-ML 6k5V0T0K0W0K0Z0L0c0L7l6X
ES-NC 4d566k5V05057k6W
ES-PV 4d566k5V05056v6v806w
ES-RI 6k5V05057d6x7l6X
ES-VC 4d5605054Y6l
ET 810C0N0H0O0H7f010p6y826z3W04101U1L700R0J0S0J0T0K0W0K7h007i710Z0L0c0L
FI 0000010104040z1U050506061y1P3G2J2d1q830A2e0Q0C0C0D0D
FJ 00000N0H0O0H0404231T05054Q036z7284738573860C870D8874
FO 00006k5V04040z1U05051J1y89751y1P8A033G2J07072H1f0C0C0D0D1O0x
FR 0000050506063l2F1y1P07073m2i08080A0A1U2V0C0C
FR-57 04040D0D
FR-67 04040D0D
FR-68 04040D0D
FR-BL 3n2j
FR-GF 5k2j
FR-GP 04048B2j
FR-MF 8B2j
FR-MQ 04048C2j
FR-RE 8D2j
FR-YT 2a2j
GA 00001m760505060607070T0K0W0K08087U0Q8E0Q0Z0L0c0L0A0A0C0C
GB 0000040405058F778G780C0C0D0D250U0m0S210T7F798H7A8I7B8J7C
GB-ALD 4L7D
GB-ENG 8K7E
GB-NIR 3J7F8L7G8M7H8K7E8N7I
GB-SCT 0w7J0t7E3H7K8O7L8P7M8Q0T 0505210T
GB-WLS 8K7E
GD 00008R0Q04040505060607071z1Q0t2K8S3I8T628U1K0C0C0D0D
GE 00000w7N30287f7O3V0u1I0t8V7P3W048W1T101U11051K2F8X7Q8Y0Q337R8Z7S8a7T
GF 0000050506063l2F1y1P07075k2j3m2i08080A0A1U2V0C0C
GG 0000040405058F771K0j8G780C0C0D0D250U0m0S210T7F798H7A8I7B8J7C
GH 00008b0Q0404050506060T0K0W0K5y7U1N7V8c7W0Z0L0c0L8d1x4N7X0C0C0D0D250U8e0n1A0p0m0S210T8f23627Y8g03
GI 0000277Z040405058h7a8i1d8G788j1Z8K7b7X7c0C0C0D0D250U8k7d0m0S210T7F7e8H7A8I7B8J7C
GL 000001016k5V04040z1U050589611y1P3G2J07073z0N2H1f0C0C0D0D
GM 00000N0H0O0H8l0Q0404050506061b7f8m7g8n7g8o690T7h0W7h08080Z7i0c7i3P2U3Q2U0C0C
GN 00000N0H0O0H8p1R050506061b7f5u5B5v5B0T0K0W0K08086d0Q0Z0L0c0L0C0C
GP 00000404050506063l2F8B2j1y1P07073m2i08080A0A1U2V0C0C
GQ 0000040406068A7j1z1Q8q2o8r7k08034T0Q8s0n0B0B0C0C420p8t7l430S0n0T8u7m7n5I
GR 000001018v7n4g5o3W04101U11050606782J8w070808791R0C0C0D0D
GT 00006k5V0404231T06068x0s6w0Q8y690A0A2H1f0C0C1O0x
GT-1
GU 00001k1E2T7o1n1H1o0Q8z0j1p061q1I1T111U1J1r1K907p0C0C1s0n1u0S1v0T1w1M1x1N
GW 0000717q1I0t06060T0K0W0K8q7r4D0Q0Z0L0c0L917s0C0C
GY 0000927t937t3t0w040405050606947u8Y0Q957v0i2K967w0c7w0C0C0D0D977x987x997y9A7y
HK 9B7z9C809D819E829F83040423849G059H069I859J869K879L889M0N9N899O0C9P8A9Q8B9R8C428D9S8E5H8F0n8G9T8H9U8I9V8J9W8K9X8L9Y8M
HN 00003L8N6k5V040406066w0Q4o8O4T1I3i8P0C0C
HR 000001010z1U050506061z1Q9Z8Q9a2D3T8R08089b0Q0A0A0C0C0D0D9c0N9d2m
HR-17
HR-19
HT 000Q0w8S1V8T1Q8U04040z1U06069e8V1y1P1z1Q08089f8W0A0A1T11468X0C0C
HU 00009g0N9h0N0z1U050506063G2J07077a8Y0A0A0C0C0D0D9i04
IC 000001016k5V040406060q6j08084T6T0A0A2e6U0B0B0C0C7k6W430S7w6k7n6Z
IC-EH 4D8Z
IC-FU 9j8a
IC-GC 098b
IC-LA 6w8c
IC-LG 4q8d
IC-LP 3T8e
IC-TE 4Q8f
ID 00009k0H0O0H3s2n9l8g040406069m8h0P0I0Q0I1y1P6V8i0T0K0U0K0W0K0X0K8E0Q0Z0L0c0L0f0M0g0M0C0C
IE 00003J8j05052G8k2U8l0t8m9n8n0C0C0D8o9o8p
IL 9p8q9q8r9r8s9s8t9t8u9u8v9v8w9w8x9x8y9y3O9z3O
IM 0000040405058F778G78A08z1M900C0C0D0D250U0m0S210T7F798H7A8I7B8J7C
IN 5O0w3L910404080Q6d920C0C
IN-AN
IN-AP 0A93
IN-AR 0000A194
IN-AS A2950606
IN-BR 0x960606
IN-CH 1G97
IN-CT 0A93A398
IN-DD 0v99
IN-DL
IN-DN
IN-GA A49A0v99
IN-GJ 069B7D9C
IN-HP 2Y944J9D1K9EA59F
IN-HR 1G97A69G3a9H0A930D9I
IN-JK A79J
IN-KA 4M9K1S9L0A9MA89N
IN-KL 4P9O06060A9P
IN-LD
IN-MH 069Q
IN-ML 2h9RA79J8a9S
IN-MN 5i9T
IN-MP
IN-MZ 5Z9U7A9V
IN-NL 5j9W
IN-OR 779X
IN-PB A99Y
IN-PY 7U9Z
IN-RJ 3l9a1K9E
IN-SK AA94
IN-TG AB9b
IN-TN 0606
IN-TR 4J9D
IN-UP
IN-UT
IN-WB 4W9cA2954J9d06063l9a
IR AC9eAD9eAE9fAF9fAG9gAH9gAI9hAJ9iAK9jAL9jAM9jAN9jAO9kAP9lAQ9mAR9mAS9nAT9n0P9o0Q9oAU9pAV9qAW9rAX9rAY9sAZ9s0T0K0W0K0U9t0X9tAa9uAb9u0Z0L0c0LAc9vAd9vAe9wAf9w3P9x3Q9xAg9yAh9yAi9zAj9z
IS 00006k5V04040z1U0505AkA006061y1P3G2J07077eA10tA22H1f0C0C0D0D1O0x
IT 000001010z1U050524A30606AB0w08080A0A0B0B0C0C0D0DAlA4
IT-21
IT-25
IT-32 0707
IT-52
IT-62
IT-82
JE 0000040405058F771K0j8G788KA50C0C0D0D250U0m0S210T7F798H7A8I7B8J7C
JM 0000725k04040505Am065C2K400QAn2I0C0C0D0D5H0S0n0T450n0o0U
JP 0000AoA66EA7ApA8AqA9Ar036UAA945SAsABAtACAuADAvAEAwAF7YAG8aAHAxAIAyAJAz5IB0AKB1AKB2ALB3AM0n0TB4ANB5AOB6APB7AQB8ARB9ASBAATBBAUBCAV
KE 000004040z1U050506066VAWBDAX0T0K0W0K0Z0L0c0L6zAY8yAZBEAa0C0C0D0D420p5H0S0n0TBFAb88AcBGAd0o0U
KM 00000N0H0O0H2ZAe06060P0I0Q0I7A0Q0T0K0U0K0V0K0W0K0X0K0Y0K0Z0L0a0L0c0L0d0L0f0M0g0M2qAf
KN 00000wAg040405052G0607070t2KBHAh4a44BI0Q0C0C0D0DBJ45390T
KR 0000BKAiBLAiBMAi3AAj945SBN2QBO1H080jBPAkBQAkBRAkBSAlBTAl4oAm3nAn0C0CBUAoBVASBW0kBXApBYAqBZArBaAsBb03Bc5IBd0S
KY 0000Be2I725k04040505Bf4X4f030C0C0D0DBg1Z210TBhAt
KZ 00000w0030281I0t2f1rBiAu0xAuA9AuBjAvBkAv06AwBlAx1K2F7AAyBmAzBn03Bo5I0ZB00cB0BpB13R0QBq0Q2sB22v0T2w0T1AB3BrB4Bs0nBt0nBuB5Bv0wBw24
LC 00000wB6Bx0Q04040505060607071z1QBy6ABz6AC06AC16A0i2K2A4MC20N0C0C0D0D
LI 000001010404050506061y1PC3B7C4B707071z1Q09B80B0B0C0C0D0D
LK 00001EB9C5BAC6BB1P0NC7BC0pBDBiBE77BFC8BG3LBH040406BI32BJ1LBK0qBL4ZBMC9BNCABOCBBPCCBQ8UBRA8BSCDBTCEBU0C0C
LR 00006E2oCFBV9gBWCGBXCHBY4i0QCI1yCJ4M15BZ0C0C
LS 0000CKBa0404050506Bb1bBc1y1PCLBdCM0Q0C0C0D0D
LT 0000CNBeCKBf0z1U050506064YBg7A2D08080A0A2H1f0C0C0D0DCO11
LU 0000050506061y1P07075q1R08080A0A0C0C0D0DCPBh
LV 000004040z1U050506066UBiCQBj5qBk4YBl460w2H1f0C0C0D0D1O0xCR24CSBm
LY 0N0H0O0HCT6906060T0K0U0K0V0K0W0K0X0K0Y0K4a6Q3b2b3c2b0Z0L0a0L0b0L0c0L0d0L0e0L9h0j0f0M0g0M2H0Q
MA 0000CUBn0N0H0O0H06060T0K0W0KCVBoCWBp7aBqCX0l0Z0L0c0L0f0M0g0MCYBr460Q
MC 0000CZBs050506061y1P07071z1Q08080A0ACaBt0B0B0C0C420p430SCbBuCcBv
MD 00003028Cd281I0t101U1105Ce1H06061K2FCB0QCfBw0C0C
MD-CA 3DBx
MD-CU 8ZBy
ME 00000w00011f2H1f300C0C0C0D0CCd0D9pBzCgBz0404Ch040z1U051UCi1U06063206630Q8C0QA72D3m2DCjC00T0K0U0K0V0K0W0K0X0K0Y0K9vC1CkC10Z0L0a0L0b0L0c0L0d0L0e0L0A0ACl0pCm0n1C0T
MF 0000050506063l2F8B2j1y1P07073m2i08080A0A1U2V0C0C
MG 00001I0t5h6Q0z1U050506061b7f1y1P07072j0Q0T0K0W0K08080Z0L0c0L0A0A0C0C
MK 00003028100g11C206063Y5r0T0K0W0K0jC3090Q4l699hC40BC5CnC6CoC7CpC8420pCqC90n0T5V23CrCA7p0n8uCB
ML 00000N0H0O0H710s3K6Q050506061bCC0T0K0W0K3a0Q0Z0L0c0L0C0C
MQ 00000404050506063l2F8C2j1y1P07073m2i08080A0A1U2V0C0C
MR 00000N0H0O0H06061b7f0T0K0W0K0Z0L0a0L0b0L0c0L0d0L0e0L0f0M0g0M140Q
MS 00003JCD040405052G060707CsCECt2K0C0C0D0D1OCF250U0m0SCuCG1C0T8NCH
MT 00004FCI4d563uCJ040406066CCK4Z580808092F1N0Q0B0BC20w0C0C
MU 00000w0b3sCLC62jCv0N0606CwCM0WCM0A0A1TCN0C0CCxCOCyCPCzCQD0CRD1CS
MW 0000C5CT3V6QD26Q0404050506061A06CHCU7A0QBm0n0TCV0WCVD30u0C0CD4CWD5CX1B0S210TD6CY8fCZ
MX 0000D703D8Ca06064a0QD9690C0CDACb
MY 0000DB0H0O0H3s2n5P2n0606DC8hDD8h2UCcDECd3wCdDF0KDG0K0W0K0X0KCf0QDH0n4aCeDI0L0c0LDJ0M0g0M0C0C420pDK7yDL7y430S0n0TDM4hBJCf
MY-01 A9Cg0R0J0S0JDNChDOChDPCi 0000DECd3wCd
MY-02 0P0I0Q0IDQCj0R0J0S0JDR0L0d0LDPCi 0000DECd3wCd
MY-03 DR0L0d0L1UCk2qCk 0000
MY-04 4JCl0R0J0S0JCICm DECd3wCd
MY-05 31Cn0P0I0Q0IDPCi DECd3wCd
MY-06 8CCoCVCp
MY-07 DSCqDTCrDPCi
MY-08 DUCsDPCi
MY-09 0P0I0Q0ICLCtDR0L0d0L 0000
MY-10 3UCuDPCi
MY-11 DVCvDWCw0P0I0Q0I3b2b3c2bDR0L0d0L 0000
MY-12 04040qCxDXCxDYCy2H1f DECd3wCd
MY-13 04046VCzABCz8oD0DZD1Da7y DECd3wCdDK7yDL7y
MY-14 C6D2DPCi
MY-15 C6D20qCxDXCx
MY-16 C6D2DPCi
MZ 0000DbD3DcD406BbDd0Q4QD5De2MDf2M432M5rD6CMD70C4C
NA 0000Bi0Q0404050506D86UD9Dg2MDh2M1b7f1y1PCA5jDiDA0C0C0D4C
NC 00DB050506063l2F1y1P07073m2i08084DDC0A0A1U2V0C0C
NE 00000N0H0O0H05051JDD06065u5B5v5B0T0K0W0K8q0Q0Z0L0c0L0f0M0g0MA30w0C0C
NF 00002100221S8bA78eA704040505241VDjDEDk1Z1qDFDl1K0C0C0D0D250U0m0S261WDm1c
NG 00000N0H0O0H0404050506DG8B5SDn5iDoDH0TDI0UDI0WDI0XDI6c0Q0ZDJ0aDJ0cDJ0dDJ0f0M0g0M0C0C0D0DDpDK38DLDqDM
NI 00006k5V040406066V5SDr6948DN6w0Q4TDO0B0B0C0C
NL 00000z1U0505DsDP1y1P3G2J07070C0C0D0D
NL-GR
NL-NH
NL-ZH
NO 00006k5V04040z1U050506065Y031y1P3G2J07070C0C0D0D
NZ 00000w5DDtDQ0404050524DRDu1ZDv060C0C0D0D2BDS250U195HDwDT0m0S1C0TDxDUDy1WDz1c
NZ-AUK E0DV
NZ-BOP E0DV
NZ-CAN E1DW
NZ-CIT E2DV
NZ-GIS E0DV
NZ-HKB E3DV
NZ-MBH E4DV
NZ-MWT E5DV
NZ-NSN E6DV
NZ-NTL E0DV
NZ-OTA E7DV
NZ-STL E8DV
NZ-TAS E6DV
NZ-TKI 27DV
NZ-WGN E5DV
NZ-WKO E0DV
NZ-WTC E9DV
PA 00003C6Q1Q0E04040606EADX7YDYEBDZ4HDa140Q0B0u0C0C420p430S0n0TECDbBCDc4IDd8uCXED0nEEDeEF2REGDf
PE 00006k5V04040z1U06064Z584k0QC90QEHDgEIDh0A0A0B0B0C0CEJDiEKDjELDkEMDl
PE-CUS
PF 0000ENDm0404050506063l2F1y1P0707EODn3m2i08080A0A1U2V0C0CEPDo
PH 00008VDp6k5V04040z1U0606EQ0Q0T0K0W0K8K440Z0L0c0L3HDq0C0CERDr
PK 0N0H0O0H3eDsA9Dt06061LDu0T0K0U0K0V0K0W0K0X0K0Y0KCW0Q0Z0L0a0L0b0L0c0L0d0L0e0LAeDv3PDvAfDv3QDv2oDw0CDx
PK-BA
PK-GB
PK-IS
PK-JK
PK-KP
PK-PB
PK-SD
PL 000001010z1U05050606Ar033G2J1z1Q08080A0A1U0Q0C0C0D0DES1f
PM 0000050506063l2F1y1P07073m2i08080A0A1U2V0C0C
PR 00000101AoDy1k1E1l1F8lDz0x2KETE01n1H1o0Q51E16vE26yE31p061q1I1U1JCaE41r1K0C0C1s0n1u0S1v0TEUE51w1M1x1N
PT 000004040z1U24E606065kE71z1Q08084qE80A0A5jE90B0B0C0C
PY 0000EV5j6k5V04040606CH0QEW0QEXEAEY08EZEB0BEC0C0CEaED
RE 0000050506063l2F1y1P07073m2i08080A0A1U2V8D2j0C0C
RO 00000w00010130EEEbEF3W04101U110506066V5S782J8w0708083HEG5j5L0C0C0D0D
RS Ec00Ed003028Ee2DEf2D3W6P100g11C22b06Eg06Eh2V
RU 00000w0b1E0b1F0b1G0b010bCd0b300C3tAx1I0tEi0t06EH1K2FEQEIEj2dEkEJElEKEmELEnEMEoEN
RU-AD 57EO0TEP0WEP0ZEQ0cEQ4qER
RU-AL 58ES
RU-BA 0TEP0WEP0ZEQ0cEQ4lET
RU-BEL 8LEU
RU-BRY EpEV
RU-BU EqEW
RU-CE A9EXETEY0TEP0WEP0ZEQ0cEQ
RU-CR 2ZEZ110g8wEa0TEP0WEP0ZEQ0cEQ
RU-CU 4YEb
RU-DA 110g57Ec4iEd0TEP0WEP6wEe0ZEQ0cEQ
RU-IN 0TEf0WEf0ZEg0cEg
RU-IRK EpEh
RU-KB 82Ei57Ec63Ej0TEP0WEP7gEk4rEl0ZEQ0cEQ
RU-KC 57EOArEm0TEP0WEP0ZEQ0cEQ
RU-KDA EpEn
RU-KL 1MEoErEpEsEqEqErEtEs
RU-KO EuEt
RU-KR EvEu
RU-MR EwEv
RU-NO ExEw
RU-OMS EpEV
RU-PNZ EpEx
RU-SA 2aEy3zEz
RU-SAR EpEV
RU-SEV 2ZF0EyF1
RU-STA EpEn
RU-TA 0TEP0WEPEHF20ZEQ0cEQCYF3
RU-TY 08F4EzF5F0F6F1F7
RU-ZAB EqEW
RW 00000w2MC67qDcF80404050506063g0Q1o0j0T0K0W0K0sF908080Z0L0c0L0C0C0D0D
SA F20KF30KF40KF50KF60KF70KF80KF90KFA0N3b0L0Z0L0a0L0b0L3c0L0c0L0d0L0e0LFBFA
SC 00000w000404231T0z1U050506064p1R1z1Q4Z0Q08080A0A0B0B0C0C
SD 000Q30FB0N0H0O0H10FC0T0K0U0K0V0KFC0K0W0K0X0K0Y0KFD0K0Z0L0a0L0b0L0c0L0d0L0e0L0f0M0g0M0v690C0C
SE 0000010104040z1U050506061y1PBO0N3G2J2d1q830A0C0C0D0D
SG 00003s2n5P2n04040606FE8hFF8hFG4c0W4cFH0NFI4d0c4dFJ7yFK7y0C0CFLFD420p430S0n0T5U4hFMFE
SH 000004040505FN1Z63FF07078KFG0C0C0D0DFO0UFP0S210T
SH-AC 1y1P
SH-HL
SH-TA FQFH1y1PCWFI 8KFG
SI 0000FR00FSFJ0z1U05052aFK060632063G2JDd2D08087D5M0AFL0C0C0DFM
SJ 00006k5V04040z1U050506065Y031y1P3G2J07070C0C0D0D
SK 00000101040405050606FTFN1M5rFUFOFV03FWFP0A0AFX5v2H1f0C0C0D0D
SL 00000NFQ0OFQ8l2o1I0t040405052a0QFY0n0T7h0W7h0Z7i0c7i0C0C0D0DEi1r5RFR5TFS5H0S0n0T5VFTFZ7k0o0U
SM 000001013eFU4gFV77FW0z1U050506061z1Q4kFX0808FaFY6cFZ0A0A1TFa0B0B0C0C0D0D
SN 00000N0H0O0H1R1R050506061y1P07070T0KFb0KFc0K08080Z0LFd0L0A0A3P2U3Q2UFeFbFfFb0C0C
SO 00000N0H0O0H06062jFc3g0Q0T0K0W0K0Z0L0c0L3P2U3Q2U
SO-AW 9eFdFgFd0P0I0Q0I0f0M0g0M 00003g0Q3P2U3Q2U
SO-SA 9eFdFgFd0P0I0Q0I0f0M0g0M 00003g0Q3P2U3Q2U
SO-SO 9eFdFgFd0P0I0Q0I0f0M0g0M 00003g0Q3P2U3Q2U
SO-TO 9eFdFgFd0P0I0Q0I0f0M0g0M 00003g0Q3P2U3Q2U
SO-WO 9eFdFgFd0P0I0Q0I0f0M0g0M 00003g0Q3P2U3Q2U
SR 00003s2nFhFe0404050506063g2K0T0K0W0KFH5O0Z0L0c0L6zFfFi7y3B0Q0C0C0D0DFjFg
SS 00003CFh1I0tAAFi1d0Q0U0K0X0KCVFj0b0L0e0L0C0CEr0w1O0x
ST 0000Db6Q0606Fk0n8L0QFl7k3Z2o53FkFmFlFnFm0C0CFo0p1u0S1v0TFpFnFqDe
SV 6k5V0404231T060640Fo6w0Q1T110C0C
SV-SS 8qFp3TFp
SX 000004040z1U05052aDPFr6A2b061y1P3G2J3g2K3n031UFq0C0C0D0D
SZ 00000404FsFr0505FtFs24Ft06061y1P8oFu1pFv3Z0QFu0n0C0C0D0D0o0D00Fw0wFwErFwFvFwERFw1OFw2BFx1A0pFwFy
TC 00002100277Z040405051n44Cs1Z0t2K2RDK1qFzFxG00C0C0D0D250U0m0S
TD 00000n000N0H0O0H0505060642060T0K0W0KFy0QFz0Q0Z0L0c0L0A0A142X5jG1G0G10C0C
TG 0000700jG10HG20H05052a0Q06061y1P07073z4j0U0K0X0K08080a0L0d0L0A0A0C0C
TH 0000G3G23fG3C8G43LG44JG46UARDC8hDD8hG4G5G5G6G6G74k1cG7G83hG99hGAG8GBDi031O0x
TN 00000N0H0O0H31GC2gGD8VGE06066vGF0T0K0W0K5iGG0Z0L0c0LD3GH0f0M0g0M
TO 00000404050524DRG92KGA2K1oGI1SGJGBGKGCGLGDGL0C0C0D0D
TR 00004nGM06GNFgGO3xGP0T0K0U0K0V0K0W0K0X0K0Y0KEH2F0Z0L0a0L0b0L340L0c0L0d0L0e0L350LGE0w
TT 0000GFGQGGGR04040z1U0qGS1z1QGH060T0K0W0K0i2KCf0QDH0n4D0wGI7yDL7y0C0C0D0DGJ0p5H0S0n0T5V234E247wGT5fGU0o0U
TW 00GV6IGW3s2n5PGXGKGYGLGZGMGa7jGb1R5SGNGcGO5TGP5U6zGd9RGeGQGf7mGg1vGhGRAS88Gi9YGj
TZ 00000wGk0NGl0OGlDcGm04040505DWGn0606DSGo0T0K0U0K0W0K0X0KGSGp0Z0L0c0L8ZGq0l0Q0C0C0D0C
UA 00Gr0wGrGT281I0t2f0t100g11Gs0606GU061K2F782J8wGt7q03GV5IGW2DGX2DCI0QGY0nGZ0p2sB2GaGu2vGv2wGvGbCAGcGwGd0CGe0C
UG 00005O0jCNGx1I0t04040z1U05050606G4Gy7d2I0T0K0W0K0Z0L0c0L3n0Q0C0C0D0D
US 00001k1E1l1F1n1H1o0Q1p061q1I1U1J1r1K0C0C1s0n1u0S1v0T1w1M1x1N
US-AK 1l7jGfGzGg1I2mH0GhH1 1l1F1q1I
US-AL 1kH21lH3GiH42UH5 1k1E1l1F
US-AR 1kH61lH72H1f 1k1E1l1F
US-AZ 1kH81lH9 1k1E1l1F
US-CA 1lHA3uHBGjHCGkHD 1l1F1q1I
US-CO 1lHEGlHF 1l1F1q1I
US-CT GmHG0404
US-DC ET2KGn1IGoH1 1q1I
US-DE 0404Gp3OGjHH 1l1F1q1I
US-FL C7HIGjHHGqHJ 1l1F1q1I
US-GA GrH4GsHK2H1FGtHLGuHMGvHM 1l1F
US-HI 1lHA3KHN0404GwHO5L2DGpAtGxHPGyHQ 1l1F1q1I
US-IA GmHGGz1IH0H1 1q1I
US-ID 1kHR1l7j 1k1E1l1F
US-IL GmHG2THSFgHTGp3O
US-IN 0404H1HUH23OGjHG
US-KS  1l1F
US-KY 04042H1f1O0x 1l1F
US-LA 1Q8U0404Gp3O
US-MA 3JHVFN9T7eHW
US-MD 1l7jH3HXGjHY 1l1F
US-ME 1lHZFN9TGoH1 1l1F
US-MI 2H1f1O0x
US-MN 1lHaGg1IGhH1 1l1F1q1I
US-MO GmHG3lHb
US-MS 1kHcH4H4 1k1E
US-MT 1lHdH23O2H1f1O0x 1l1F
US-NC 0404GjHe2H1fH5Hf 1l1F1q1I
US-ND 1lHA 1l1F
US-NE 1l7jH6Hg 1l1F
US-NH 1kHh1l7jGp3OGjHe 1k1E1l1F1q1I
US-NJ GmHG1lHi0404H23O 1l1F
US-NM 1lHAGjHeGoH1 1l1F
US-NV 1lHiH7HjFx4C 1l1F1q1I
US-NY GmHGC7HIH23O
US-OH 1lHE 1l1F
US-OK 1lHAGjHe 1l1F
US-OR 1lHi 1l1F
US-PA 1lHAEy1y 1l1F
US-RI 8S2F
US-SC 7cH40D0D
US-SD 1lHA1qHk 1l1F1q1I
US-TN 1l7j04042H1f 1l1F
US-TX 1lHAGjHe2H1f0DHl 1l1F
US-UT 1lHmH8Hn 1l1F
US-VA H9Ho1lHpHA3O 1l1F
US-VT 1lHAHBHq5MHrGg1IGhH1 1l1F1q1I
US-WA 1lHA 1l1F
US-WI C7HIHCHUH23O
US-WV C7HI1l7j1cHsFxHt 1l1F
US-WY 1l7j 1l1F
UY 00006k5V04040606HD03HE0Q0C0C
UZ 00001I0t2f1rBi9j1KHu0THv0WHv7g0Q6cHw0ZB00cB08dHx0B03HFHy2sHzHGI0210T8fI1HH0n1D5I
VA 00I201016EI3HII44d566k5V0404231T0z1U0505E8I5HJI606I71y1P3G2J1z1Q4Z58CWI87UI808080A0A1T110B0B0C0C0D0DHKI91O0xHLIAHMIB
VC 000003IC0404050506060707953IHN620i2KHO0Q0C0C0D0D420p5H0S0n0THP0nHQID5fGU0o0U
VE 00001V6A1Q0E6k5V0404FsIE0z1U06064YIF1M0QH8IG4TIH2H1f0C0C1O0x
VE-B 91II
VE-G HRIJ
VE-K 31IK1LIL
VE-M 4d56
VE-N HSIM
VE-S 0808
VE-V 4jIN46IO
VG 00002TIP277Z040405050707HTIQHUIR0tISHVITHWIUHXIV0C0C0D0D250U0m0SHYIWHZIX
VI 000001IY1k1E1l7j3uIZ6k5V040405051n1H582K1o0QHaIa1p061qIb1U1J1r1K0C0C1s0n1u0S1v0T1w1M1x1N
VN 0000HbIcHcIcHdIcHeIcHfIcHcIdHgIe4MIf06067t0N
VU 00003IIgBx2M7U2MHK2MENIh0404050506061y1PH8IiCV0Q08084q03GEIj0C0C0DIk
WF 000005053FIl06063l2F1y1P07074ZIm3m2iC95m08080A0A1U2V0C0C
XK 00003028CT0Q8V030z1U100g06061KBh0T0K0W0K0Z0L0c0L0C0C
YT 000005052a2j06063l2F1y1P07073m2i08080A0A1U2V0C0C
ZA 0000BiDA0404054C2aCJHh2MHi2M06BbHj0lFHIn4D4Q3RIo0C0C0DIpHkIqHlIr
ZM 0000HmD4Cv0l0404050506061bIs4AIt955jHN2d0tIu2mIv4j0Q0C0CHnIw420p430S0n0THo0qHp0nHqIx
ZW 0000Hr0Q0404050506061b7f8S5jHsIyHt2d0C0C0D0D`;
